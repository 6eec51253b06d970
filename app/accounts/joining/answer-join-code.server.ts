import { eq } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { joinCode } from '#db/schema/joining';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { hasAccount } from '../add-person.server';
import type { Asker } from './ask-by-code.server';
import { mailAlreadyMember } from './mail-already-member.server';
import { issueOwnInvitation } from './own-invitation.server';

/**
 * Answers who asked for an invitation with a code, by mail alone: with their own link, or, when the address
 * has an account, by saying so. Delivered twice it makes a second link, which ends the first.
 */
export async function answerJoinCode(event: RecordedEvent): Promise<void> {
  const { joinCodeId, name, email, language } = event.payload as Asker & { joinCodeId: number };
  if (await hasAccount(read(), email)) return mailAlreadyMember(email, `already-member-${event.id}`);
  await write(async (tx) => {
    const [code] = await tx.select().from(joinCode).where(eq(joinCode.id, joinCodeId));
    if (!code || code.withdrawnAt) return;
    const place = { organisationId: code.organisationId, joinCodeId };
    await issueOwnInvitation(tx, { name, email, language }, place, new Date());
  });
}
