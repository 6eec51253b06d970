import { renderPostsAnew } from '~/forum/posts/render-anew.server';
import { reconcileCounters } from '~/forum/reconcile.server';
import { closeRenderer } from '~/shared/markdown/renderer.server';

/** Recomputes the counters that lists show, renders posts of an older pipeline anew, and says what it did. */
export async function reconcile(): Promise<void> {
  const { checked, corrected } = await reconcileCounters();
  console.log(`Counted ${checked} topics, posts and tags anew, corrected ${corrected}.`);
  try {
    const { total, refused } = await renderPostsAnew(({ done, total }) => console.log(`Rendered ${done} of ${total} posts anew.`));
    if (total === 0) console.log('Every post was rendered by this version already.');
    if (refused > 0) console.log(`${refused} of them are more than this version takes, and stay as they were.`);
  } finally {
    await closeRenderer();
  }
}
