import { LOCALES, type Language } from '~/shared/i18n/language';
import { dayKey } from '~/shared/i18n/format';
import type { WordsValue } from '~/shared/i18n/words-context';
import type { TopicRowData } from '../forum-data';
import type { Sort } from './list-wish';

const KEYS = {
  activity: { span: 'forum:list.period.activity', day: 'forum:list.period.activityDay' },
  created: { span: 'forum:list.period.created', day: 'forum:list.period.createdDay' },
} as const;

/** Which part of the list a page shows, in words: "Bijgewerkt tussen 12 en 23 november". */
export function listPeriod(rows: TopicRowData[], sort: Sort, { t, language, timeZone }: WordsValue): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return '';
  if (sort === 'helpful') return t('forum:list.period.helpful', { most: first.reactionCount, least: last.reactionCount });
  const keys = sort === 'activity' ? KEYS.activity : KEYS.created;
  const moments = rows.map((row) => (sort === 'activity' ? row.lastActivityAt : row.createdAt));
  return periodWords(Math.min(...moments), Math.max(...moments), keys, { t, language, timeZone });
}

/** From and to in words, the month and year said once where they are the same. */
export function periodWords(from: number, to: number, keys: { span: string; day: string }, words: WordsValue): string {
  const { t, language, timeZone } = words;
  const [first, last] = [dayKey(from, timeZone), dayKey(to, timeZone)];
  if (first === last) return t(keys.day, { day: dayWords(from, language, timeZone) });
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const begin = sameMonth ? String(Number(first.slice(8))) : dayWords(from, language, timeZone);
  return t(keys.span, { from: begin, to: dayWords(to, language, timeZone) });
}

/** "23 november", and with the year when that is not the present one. */
function dayWords(moment: number, language: Language, timeZone: string): string {
  const thisYear = dayKey(moment, timeZone).slice(0, 4) === dayKey(Date.now(), timeZone).slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { timeZone, day: 'numeric', month: 'long' };
  if (!thisYear) options.year = 'numeric';
  return new Intl.DateTimeFormat(LOCALES[language], options).format(moment);
}
