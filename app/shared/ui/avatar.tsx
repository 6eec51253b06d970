const TINTS = ['', ' p', ' d', ' h', ' b'] as const;
const SIZES = { s: ' avatar-s', m: '', l: ' avatar-l' } as const;

/** The first letters of the first and the last word of a name, or the first two of a single word; whole characters. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = (word: string, count: number) => Array.from(word).slice(0, count).join('');
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (last ? letters(first, 1) + letters(last, 1) : letters(first, 2)).toLocaleUpperCase('nl');
}

/** A person as a round with initials; the id picks the tint, so that it stays the same everywhere. */
export function Avatar({ name, id, size = 'm' }: { name: string; id: number; size?: keyof typeof SIZES }) {
  return (
    <span className={`avatar${TINTS[id % TINTS.length] ?? ''}${SIZES[size]}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
