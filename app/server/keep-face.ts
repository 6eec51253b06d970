import { contentVersion } from '#db/content-version.server';
import { isStorageFailure } from '#db/storage-failure';
import { spaceWords } from '~/forum/spaces/space-words.server';
import { houseSettings } from '~/house/house-settings.server';
import { isForumFaceOutdated, showForumFace } from '~/shared/forum-face';

/** Milliseconds after which a member's request looks again: so long another process's change may stay unseen. */
const LOOK_AGAIN_MS = 1_000;

let known: { version: number; lookedAt: number } | undefined;

/**
 * Looks whether the face of the forum changed. `version` is the content version that a visitor's page is made from:
 * the page is kept under that number, so it may show no older face. Most requests ask the database nothing.
 */
export async function keepFace(version?: number): Promise<void> {
  if (isCurrent(version)) return;
  const asked = version ?? (await contentVersion());
  if (known && !isForumFaceOutdated() && known.version >= asked) {
    known.lookedAt = Date.now();
    return;
  }
  const { name, logoColour } = await houseSettings();
  const words = await spaceWords();
  // Somebody who read a newer state was faster.
  if (known && known.version > asked && !isForumFaceOutdated()) return;
  known = { version: asked, lookedAt: Date.now() };
  showForumFace({ name, logoColour, words });
}

/** As `keepFace`; while the database is out of reach the forum keeps the face it had. */
export async function keepFaceIfPossible(version?: number): Promise<void> {
  await keepFace(version).catch((error: unknown) => {
    if (!isStorageFailure(error)) throw error;
  });
}

function isCurrent(version: number | undefined): boolean {
  if (!known || isForumFaceOutdated()) return false;
  return version === undefined ? Date.now() - known.lookedAt < LOOK_AGAIN_MS : known.version >= version;
}
