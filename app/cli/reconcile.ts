import { reconcileCounters } from '~/forum/reconcile.server';

/** Recomputes the counters that lists show and says what it corrected. */
export async function reconcile(): Promise<void> {
  const { checked, corrected } = await reconcileCounters();
  console.log(`Counted ${checked} topics, posts and tags anew, corrected ${corrected}.`);
}
