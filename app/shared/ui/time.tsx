import { formatDate, formatDateTime, formatDay, formatLongDate, type Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';

const KINDS = {
  /** vandaag 09.40 · gisteren · zaterdag · 22 november */
  day: formatDay,
  /** 22 november 2026 */
  date: formatDate,
  /** 22 november 2026, 15.10 */
  datetime: formatDateTime,
  /** donderdag 10 december 2026 */
  long: formatLongDate,
} as const;

/** A moment in words, with the exact one for machines; the full date is its title. */
export function Time({ at, kind = 'day' }: { at: Moment; kind?: keyof typeof KINDS }) {
  const { language, timeZone } = useWords();
  const title = kind === 'day' ? formatDateTime(at, language, timeZone) : undefined;
  // "Vandaag" may have become "gisteren" between the server's answer and the browser's reading of it.
  return (
    <time dateTime={new Date(at).toISOString()} title={title} suppressHydrationWarning>
      {KINDS[kind](at, language, timeZone)}
    </time>
  );
}
