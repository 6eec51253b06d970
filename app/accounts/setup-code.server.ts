import { and, eq, isNull } from 'drizzle-orm';
import { read, write, type Queryable } from '#db/connection.server';
import { person, setupCode } from '#db/schema/accounts';
import { links } from '~/shared/links';
import { hashOfCode, newCode } from './secret-code.server';

/** A day, in milliseconds: who installs the forum in the evening can go on in the morning. */
export const SETUP_CODE_MS = 24 * 3_600_000;

export type SetupCodeState = 'good' | 'unknown' | 'expired';

/** Whether the forum has an administrator; until then the set-up page exists. */
export async function hasAdministrator(queryable: Queryable = read()): Promise<boolean> {
  const found = await queryable.select({ id: person.id }).from(person).where(eq(person.role, 'admin')).limit(1);
  return found.length > 0;
}

/**
 * Makes the one-time link for the first administrator, in place of an older one. Returns its path, or
 * `null` when there is an administrator already.
 */
export function issueSetupLink(now: Date = new Date()): Promise<string | null> {
  const code = newCode();
  return write(async (tx) => {
    if (await hasAdministrator(tx)) return null;
    await tx.delete(setupCode).where(isNull(setupCode.usedAt));
    const expiresAt = new Date(now.getTime() + SETUP_CODE_MS);
    await tx.insert(setupCode).values({ codeHash: hashOfCode(code), createdAt: now, expiresAt });
    return links.setup(code);
  });
}

/** Whether this code still opens the door. A used one is unknown: it has done its work. */
export async function setupCodeState(code: string, now: Date, queryable: Queryable = read()): Promise<SetupCodeState> {
  const [row] = await queryable
    .select({ expiresAt: setupCode.expiresAt })
    .from(setupCode)
    .where(and(eq(setupCode.codeHash, hashOfCode(code)), isNull(setupCode.usedAt)));
  if (!row) return 'unknown';
  return row.expiresAt > now ? 'good' : 'expired';
}
