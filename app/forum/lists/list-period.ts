import { LOCALES, type Language } from '~/shared/i18n/language';
import { dayKey, TIME_ZONE } from '~/shared/i18n/format';
import type { T } from '~/shared/i18n/translator';
import type { TopicRowData } from '../forum-data';
import type { Sort } from './list-wish';

const KEYS = {
  activity: { span: 'forum:list.period.activity', day: 'forum:list.period.activityDay' },
  created: { span: 'forum:list.period.created', day: 'forum:list.period.createdDay' },
} as const;

/** Which part of the list a page shows, in words: "Bijgewerkt tussen 12 en 23 november". */
export function listPeriod(rows: TopicRowData[], sort: Sort, t: T, language: Language): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return '';
  if (sort === 'helpful') return t('forum:list.period.helpful', { most: first.reactionCount, least: last.reactionCount });
  const keys = sort === 'activity' ? KEYS.activity : KEYS.created;
  const moments = rows.map((row) => (sort === 'activity' ? row.lastActivityAt : row.createdAt));
  return periodWords(Math.min(...moments), Math.max(...moments), keys, t, language);
}

/** From and to in words, the month and year said once where they are the same. */
export function periodWords(from: number, to: number, keys: { span: string; day: string }, t: T, language: Language): string {
  if (dayKey(from) === dayKey(to)) return t(keys.day, { day: dayWords(from, language) });
  const sameMonth = dayKey(from).slice(0, 7) === dayKey(to).slice(0, 7);
  const begin = sameMonth ? String(Number(dayKey(from).slice(8))) : dayWords(from, language);
  return t(keys.span, { from: begin, to: dayWords(to, language) });
}

/** "23 november", and with the year when that is not the present one. */
function dayWords(moment: number, language: Language): string {
  const thisYear = dayKey(moment).slice(0, 4) === dayKey(Date.now()).slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { timeZone: TIME_ZONE, day: 'numeric', month: 'long' };
  if (!thisYear) options.year = 'numeric';
  return new Intl.DateTimeFormat(LOCALES[language], options).format(moment);
}
