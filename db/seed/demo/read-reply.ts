/** Days ago at a time in Amsterdam, or so many hours before now. */
export type When = { daysAgo: number; hour: number; minute: number } | { hoursAgo: number };

export type DemoReply = {
  by: string;
  at: When;
  isAccepted: boolean;
  /** Absent: a few, by chance. */
  reactions: [number, number, number] | null;
  body: string;
};

/** Reads `12 19:42` (days ago, and the time) or `3h`. Throws for anything else. */
export function parseWhen(text: string): When {
  const hours = /^(\d+)h$/.exec(text.trim());
  if (hours) return { hoursAgo: Number(hours[1]) };
  const day = /^(\d+) (\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!day) throw new Error(`'${text}' is no moment such as '12 19:42' or '3h'`);
  return { daysAgo: Number(day[1]), hour: Number(day[2]), minute: Number(day[3]) };
}

/** Reads `who, when[, accepted][, 6 14 9]` on the first line, and the words below it. */
export function parseReply(text: string): DemoReply {
  const [head = '', ...lines] = text.split('\n');
  const [by = '', at = '', ...marks] = head.split(',').map((part) => part.trim());
  const counts = marks.find((mark) => /^\d+ \d+ \d+$/.test(mark));
  return {
    by,
    at: parseWhen(at),
    isAccepted: marks.includes('accepted'),
    reactions: counts ? (counts.split(' ').map(Number) as [number, number, number]) : null,
    body: lines.join('\n').trim(),
  };
}
