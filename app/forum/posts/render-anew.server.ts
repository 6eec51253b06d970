import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { post } from '#db/schema/forum';
import { AppError } from '~/shared/errors/app-error';
import { renderPost } from '~/shared/markdown/renderer.server';

/** Posts in one transaction: few enough that nobody who posts meanwhile waits noticeably. */
const BATCH = 100;

/** Posts that were looked at, of how many, and those that the pipeline of today refuses; these stay as they were. */
export type Rendering = { done: number; total: number; refused: number };

type Stored = { id: number; revision: number; markdown: string };

/** Renders every post anew that an older version of the pipeline made. Tells after each batch how far it is. */
export async function renderPostsAnew(tell: (progress: Rendering) => void = () => undefined): Promise<Rendering> {
  // The pipeline lives in a worker, and says with each answer which version it is.
  const { version } = await renderPost('');
  const [{ total = 0 } = {}] = await read().select({ total: sql`count(*)`.mapWith(Number) }).from(post).where(lt(post.htmlVersion, version));
  const progress: Rendering = { done: 0, total, refused: 0 };
  for (let after = 0; ; ) {
    const batch = await listOlder(version, after);
    const last = batch.at(-1);
    if (!last) return progress;
    progress.refused += await renderBatch(batch);
    progress.done += batch.length;
    after = last.id;
    tell({ ...progress });
  }
}

async function listOlder(version: number, after: number): Promise<Stored[]> {
  return read()
    .select({ id: post.id, revision: post.revision, markdown: post.markdown })
    .from(post)
    .where(and(lt(post.htmlVersion, version), gt(post.id, after)))
    .orderBy(asc(post.id))
    .limit(BATCH);
}

/** Stores the batch, but for what was edited meanwhile; returns how many were refused. */
async function renderBatch(batch: Stored[]): Promise<number> {
  const made: (Stored & { rendered: { html: string; version: number } | null })[] = [];
  for (const row of batch) made.push({ ...row, rendered: await tryToRender(row.markdown) });
  await write(async (tx) => {
    for (const { id, revision, rendered } of made) {
      if (!rendered) continue;
      const same = and(eq(post.id, id), eq(post.revision, revision));
      await tx.update(post).set({ html: rendered.html, htmlVersion: rendered.version }).where(same);
    }
    await bumpContentVersion(tx);
  });
  return made.filter(({ rendered }) => rendered === null).length;
}

async function tryToRender(markdown: string): Promise<{ html: string; version: number } | null> {
  try {
    return await renderPost(markdown);
  } catch (error) {
    if (error instanceof AppError && error.status === 422) return null;
    throw error;
  }
}
