/** Words a minute that adults read non-fiction silently: the mean of 190 studies (Brysbaert 2019, 238), rounded down. */
const WORDS_PER_MINUTE = 230;

/** Whole minutes that reading this post takes, at least 1. */
export function readingMinutes(html: string): number {
  const words = html.replace(/<[^>]*>/g, ' ').split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
