import { and, eq, isNotNull, isNull, lt, notInArray } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { invitation, joinRequest } from '#db/schema/joining';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { hashOfCode, newCode } from '../secret-code.server';
import type { Asker } from './ask-by-code.server';

/** Days that a link works which somebody asked for a moment ago: they are waiting for it. */
const LINK_DAYS = 7;
/** Days after which one that nobody used is gone: so long whoever follows the link reads that it ended. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

type Place = { organisationId: number | null; joinCodeId: number | null };

/**
 * Makes the invitation that somebody asked for by themselves, and has it mailed; returns its id. Asked again,
 * the same invitation gets a new link and the old one ends. An invitation by an administrator stays as it is.
 */
export async function issueOwnInvitation(tx: Tx, asker: Asker, place: Place, now: Date): Promise<number> {
  const code = newCode();
  const link = { codeHash: hashOfCode(code), expiresAt: new Date(now.getTime() + LINK_DAYS * DAY_MS) };
  const id = (await renewed(tx, asker, place, link)) ?? (await made(tx, asker, place, { ...link, createdAt: now }));
  await recordEvent(tx, 'invitation.issued', { invitationId: id, code }, now);
  return id;
}

async function renewed(tx: Tx, { email, name }: Asker, { joinCodeId }: Place, link: object): Promise<number | undefined> {
  const isSame = and(
    eq(invitation.email, email),
    isNull(invitation.invitedBy),
    joinCodeId === null ? isNull(invitation.joinCodeId) : eq(invitation.joinCodeId, joinCodeId),
    isNull(invitation.acceptedAt),
    isNull(invitation.withdrawnAt),
  );
  const [row] = await tx.update(invitation).set({ ...link, name }).where(isSame).returning({ id: invitation.id });
  return row?.id;
}

type Link = { codeHash: string; expiresAt: Date; createdAt: Date };

async function made(tx: Tx, asker: Asker, place: Place, link: Link): Promise<number> {
  const values = { ...asker, ...place, ...link, role: 'teacher', invitedBy: null } as const;
  const [row] = await tx.insert(invitation).values(values).returning({ id: invitation.id });
  if (!row) throw new Error('no invitation came back');
  return row.id;
}

/**
 * Removes invitations that were asked for and never used: who typed somebody else's address, or thousands of them,
 * leaves nothing behind. Those by an administrator stay.
 */
export async function removeUnusedInvitations(now: Date = new Date()): Promise<void> {
  await write(async (tx) => {
    const named = tx.select({ id: joinRequest.invitationId }).from(joinRequest).where(isNotNull(joinRequest.invitationId));
    const isStale = and(isNull(invitation.invitedBy), isNull(invitation.acceptedAt), lt(invitation.expiresAt, new Date(now.getTime() - KEPT_DAYS * DAY_MS)));
    await tx.delete(invitation).where(and(isStale, notInArray(invitation.id, named)));
  });
}
