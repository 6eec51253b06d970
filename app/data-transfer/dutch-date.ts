const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
/** How a month may begin otherwise: written out, or in English. */
const OTHERWISE: Record<string, number> = { maa: 3, mar: 3, may: 5, oct: 10 };

/**
 * The day that was written as 23-11-2026, 23/11/2026, 23.11.2026, 23 november 2026, 23-nov-2026 or 2026-11-23,
 * with a clock time after it or not: the day first, as the Dutch write. Returns it as `YYYY-MM-DD`, or
 * `undefined` when it is no day of the calendar. A year of two figures is of this century.
 */
export function readDay(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(/[t ]\d{1,2}[:.]\d{2}([:.]\d{2})?z?$/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (figures) return dayOf(yearOf(figures[3]), Number(figures[2]), Number(figures[1]));
  const words = /^(?:[a-z]+,? )?(\d{1,2})[-. ]+([a-z]{3,9})\.?[-. ]+(\d{4}|\d{2})$/.exec(text);
  return words ? dayOf(yearOf(words[3]), monthOf(words[2] ?? ''), Number(words[1])) : undefined;
}

function yearOf(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthOf(word: string): number {
  const start = word.slice(0, 3);
  return OTHERWISE[start] ?? MONTHS.findIndex((month) => month === start) + 1;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
