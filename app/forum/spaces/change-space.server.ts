import { eq } from 'drizzle-orm';
import type { SpaceCode, SpaceTexts } from '#db/codes';
import { afterCommit, read, write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { space } from '#db/schema/forum';
import { recordAudit } from '~/audit/record.server';
import { isAdmin, type Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { outdateForumFace } from '~/shared/forum-face';
import type { WantedSpace } from './space-form';

/**
 * Changes what a space is called and who may read it. That holds from the next request on, everywhere: every query
 * asks the space itself, and visitors' kept pages are renewed. Throws a 403 for who may not, a 404 for no space.
 */
export async function changeSpace(actor: Actor, code: SpaceCode, wanted: WantedSpace, now: Date = new Date()): Promise<void> {
  await write(async (tx) => {
    if (!isAdmin(actor)) throw forbidden('forum:refusals.changeSpace');
    const [found] = await tx.select().from(space).where(eq(space.code, code));
    if (!found) throw notFound();
    const { readAccess, nameNl, nameEn, descriptionNl, descriptionEn } = wanted;
    const names = texts(nameNl, nameEn);
    const descriptions = texts(descriptionNl, descriptionEn);
    await tx.update(space).set({ readAccess, names, descriptions }).where(eq(space.id, found.id));
    const details = { readAccess, before: found.readAccess };
    await recordAudit(tx, { actorId: actor.id, action: 'space.changed', subjectKind: 'space', subjectId: found.id, details }, now);
    await bumpContentVersion(tx);
    afterCommit(outdateForumFace);
  });
}

function texts(nl: string, en: string): SpaceTexts | null {
  const given = { ...(nl ? { nl } : {}), ...(en ? { en } : {}) };
  return Object.keys(given).length > 0 ? given : null;
}

/** What the administrator decided about a space. Throws a 403 for who may not, a 404 for no space. */
export async function decidedSpace(actor: Actor, code: SpaceCode) {
  if (!isAdmin(actor)) throw forbidden('forum:refusals.changeSpace');
  const { names, descriptions, readAccess } = space;
  const [found] = await read().select({ code: space.code, names, descriptions, readAccess }).from(space).where(eq(space.code, code));
  if (!found) throw notFound();
  return found;
}
