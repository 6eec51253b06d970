import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { recordAudit } from '~/audit/record.server';
import type { Language } from '~/shared/i18n/language';
import { addPerson } from './add-person.server';
import { hashPassword, requireGoodPassword } from './password.server';

export type NewAdministrator = { name: string; email: string; password: string; language: Language };

/**
 * Adds an administrator without a code: for who has the server itself in hand. Returns the person's id.
 * Throws a 422 at `password` or `email`.
 */
export async function addAdministrator(wanted: NewAdministrator, now: Date = new Date()): Promise<number> {
  const { name, email, password, language } = wanted;
  await requireGoodPassword({ password, field: 'password', personal: [name, email] });
  const passwordHash = await hashPassword(password);
  return write(async (tx) => {
    const id = await addPerson(tx, { name, email, role: 'admin', passwordHash, language, createdAt: now });
    await recordAudit(tx, { actorId: null, action: 'administrator.created', subjectKind: 'person', subjectId: id }, now);
    await bumpContentVersion(tx);
    return id;
  });
}
