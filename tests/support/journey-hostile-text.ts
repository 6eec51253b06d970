const TEN_THOUSAND_LINKS = Array.from({ length: 10_000 }, (_, n) => `[${n}](https://example.org/${n})`).join(' ');

/** Texts that would take a server long: more than anybody writes, and marks inside each other beyond all measure. */
export const HOSTILE = {
  twoMegabytes: 'Een lange zin die maar doorgaat. '.repeat(64_000),
  links: TEN_THOUSAND_LINKS,
  /** As many as fit in the longest post. */
  linksThatFit: TEN_THOUSAND_LINKS.slice(0, 49_000),
  lists: Array.from({ length: 200 }, (_, n) => `${' '.repeat(n * 2)}- ${n}`).join('\n'),
  quotes: `${'> '.repeat(2_000)}diep`,
  emphasis: '*a **b '.repeat(2_000),
} as const;
