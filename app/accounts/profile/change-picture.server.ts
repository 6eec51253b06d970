import { eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import type { Actor } from '~/shared/actor';
import { forbidden, refused } from '~/shared/errors/app-error';
import { storePicture } from '~/uploads/store-picture.server';
import { canEditProfile } from '../account-rules';
import { countProfileSave } from '../profile-limits.server';

type SentPicture = { fileName: string; bytes: Buffer };

/**
 * Shows this picture of the person from now on. Throws a 403 for anybody else's, a 422 at `file` for none or
 * one that is no good, and a 429 when it was changed too often.
 */
export async function changePicture(actor: Actor, personId: number, sent: SentPicture | undefined): Promise<void> {
  if (!canEditProfile(actor, personId)) throw forbidden('accounts:denied.profile');
  if (!sent) throw refused('file', 'accounts:picture.missing');
  await countProfileSave(personId);
  const { name } = await storePicture({ ownerId: personId, ...sent });
  await keep(personId, name);
}

/** Shows their initials again. Throws a 403 for anybody else's, and a 429 when it was changed too often. */
export async function removePicture(actor: Actor, personId: number): Promise<void> {
  if (!canEditProfile(actor, personId)) throw forbidden('accounts:denied.profile');
  await countProfileSave(personId);
  await keep(personId, null);
}

async function keep(personId: number, pictureName: string | null): Promise<void> {
  await write(async (tx) => {
    await tx.update(person).set({ pictureName }).where(eq(person.id, personId));
    await bumpContentVersion(tx);
  });
}
