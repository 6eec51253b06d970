import { links } from '~/shared/links';

const TINTS = ['', ' p', ' d', ' h', ' b'] as const;
const SIZES = { s: ' avatar-s', m: '', l: ' avatar-l' } as const;

/** CSS pixels of a side, as label.css says: known before the picture is there, so that nothing jumps. */
const PIXELS = { s: 32, m: 44, l: 88 } as const;

/** The first letters of the first and the last word of a name, or the first two of a single word; whole characters. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = (word: string, count: number) => Array.from(word).slice(0, count).join('');
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (last ? letters(first, 1) + letters(last, 1) : letters(first, 2)).toLocaleUpperCase('nl');
}

type AvatarProps = { name: string; id: number; size?: keyof typeof SIZES; pictureName?: string | null };

/**
 * A person as a round with their picture, or else with initials; the id picks the tint, so that it stays the
 * same everywhere. The name stands beside it, so the picture says nothing to a screen reader.
 */
export function Avatar({ name, id, size = 'm', pictureName }: AvatarProps) {
  if (pictureName) {
    const side = PIXELS[size];
    return <img className={`avatar${SIZES[size]}`} src={links.personPicture(id, pictureName)} alt="" width={side} height={side} loading="lazy" />;
  }
  return (
    <span className={`avatar${TINTS[id % TINTS.length] ?? ''}${SIZES[size]}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
