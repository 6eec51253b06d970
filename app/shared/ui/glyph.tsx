/** `d` is the mark in the colour of the space, `b` the brass baton in it. */
const GLYPHS = {
  'best-practices': { tint: 'g-best', d: 'M6 25h20M9 16.5h14', b: 'M13 8h6' },
  'lessons-learned': { tint: 'g-les', d: 'M7 9h12a7 7 0 0 1 0 14h-4', b: 'M7 23h.5' },
  experiments: { tint: 'g-exp', d: 'M8 7l8 9v9', b: 'M24 7l-4.5 5' },
  help: { tint: 'g-vraag', d: 'M10.5 11.5a5.8 5.8 0 1 1 8.7 5c-2 1.2-3.2 2-3.2 3.7', b: 'M16 26.5h.01' },
  'case-studies': { tint: 'g-verhaal', d: 'M6 8h20M6 16h20', b: 'M6 24h9' },
  events: { tint: 'g-agenda', d: 'M7 8h18M7 17h.01M16 17h.01M25 17h.01M7 25h.01', b: 'M16 25h.01' },
  announcements: { tint: 'g-agenda', d: 'M7 14.5v3M14 11v10M21 7.5v17', b: 'M27 16h.01' },
  organisation: { tint: 'g-org', d: 'M7 25V15M25 25V12', b: 'M16 25V7' },
} as const;

export type GlyphName = keyof typeof GLYPHS;

/** The sign of a space (or of an organisation), drawn with batons. Decoration: its name always stands beside it. */
export function Glyph({ space, small = false }: { space: GlyphName; small?: boolean }) {
  const glyph = GLYPHS[space];
  return (
    <span className={`glyph ${glyph.tint}${small ? ' glyph-s' : ''}`} aria-hidden="true">
      <svg viewBox="0 0 32 32">
        <path d={glyph.d} />
        <path className="b" d={glyph.b} />
      </svg>
    </span>
  );
}
