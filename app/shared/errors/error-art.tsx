const TRACKS = [
  'M-10 250C150 250 168 96 330 96H540',
  'M-10 274C160 274 182 120 336 120H540',
  'M-10 298C170 298 196 144 342 144H540',
  'M-10 322C180 322 210 168 348 168H540',
];

function Track() {
  return (
    <g className="track">
      {TRACKS.map((d) => (
        <path key={d} d={d} />
      ))}
    </g>
  );
}

/** The baton fell beside the track: something is not where it was looked for. */
export function FallenBaton() {
  return (
    <svg viewBox="0 0 520 380" aria-hidden="true">
      <Track />
      <rect className="hole" x="362" y="119" width="98" height="27" rx="13.5" />
      <path className="fall" d="M392 176c-8 40-26 74-58 102" />
      <g transform="rotate(14 306 316)">
        <rect className="baton" x="256" y="302" width="100" height="28" rx="14" />
      </g>
      <path className="spark" d="M236 286l-16-10M246 268l-8-18M228 308l-20 0" />
    </svg>
  );
}

/** The baton waits on a bench: something rests and will go on. */
export function RestingBaton() {
  return (
    <svg viewBox="0 0 520 380" aria-hidden="true">
      <Track />
      <rect className="bench" x="300" y="274" width="156" height="13" rx="6.5" />
      <path className="leg" d="M324 287v44M432 287v44" />
      <rect className="baton" x="328" y="245" width="100" height="28" rx="14" />
    </svg>
  );
}
