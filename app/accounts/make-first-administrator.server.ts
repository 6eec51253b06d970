import { eq } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { setupCode } from '#db/schema/accounts';
import { recordAudit } from '~/audit/record.server';
import { forbidden, refused } from '~/shared/errors/app-error';
import type { Language } from '~/shared/i18n/language';
import { addPerson } from './add-person.server';
import { hashPassword, requireGoodPassword } from './password.server';
import { hashOfCode } from './secret-code.server';
import { hasAdministrator, setupCodeState } from './setup-code.server';

export type FirstAdministrator = { code: string; name: string; email: string; password: string; language: Language };

/**
 * Makes the first administrator with the one-time code; returns the person's id. Throws a 422 at the field `key`
 * when the code is wrong or too old, and a 403 when somebody else was first.
 */
export async function makeFirstAdministrator(wanted: FirstAdministrator, now: Date = new Date()): Promise<number> {
  const { code, name, email, password, language } = wanted;
  requireGoodCode(await setupCodeState(code, now));
  await requireGoodPassword({ password, field: 'password', personal: [name, email] });
  const passwordHash = await hashPassword(password);
  return write(async (tx) => {
    if (await hasAdministrator(tx)) throw forbidden('accounts:setup.alreadyDone');
    requireGoodCode(await setupCodeState(code, now, tx));
    await markUsed(tx, code, now);
    const id = await addPerson(tx, { name, email, role: 'admin', passwordHash, language, createdAt: now });
    await recordAudit(tx, { actorId: null, action: 'administrator.created', subjectKind: 'person', subjectId: id }, now);
    await bumpContentVersion(tx);
    return id;
  });
}

function requireGoodCode(state: Awaited<ReturnType<typeof setupCodeState>>): void {
  if (state === 'unknown') throw refused('key', 'accounts:setup.codeUnknown');
  if (state === 'expired') throw refused('key', 'accounts:setup.codeExpired');
}

async function markUsed(tx: Tx, code: string, now: Date): Promise<void> {
  await tx.update(setupCode).set({ usedAt: now }).where(eq(setupCode.codeHash, hashOfCode(code)));
}
