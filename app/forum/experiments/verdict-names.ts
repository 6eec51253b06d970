import type { Verdict } from '#db/codes';

/** Keys of what a colleague's trial says of the hypothesis. */
export const VERDICT_NAMES: Record<Verdict, string> = {
  confirmed: 'forum:experiments.verdict.confirmed',
  partly: 'forum:experiments.verdict.partly',
  refuted: 'forum:experiments.verdict.refuted',
};
