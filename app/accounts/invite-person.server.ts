import { and, eq, gt, isNull } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import type { Language, Role } from '#db/codes';
import { invitation } from '#db/schema/joining';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { forbidden, notFound, refused } from '~/shared/errors/app-error';
import { links } from '~/shared/links';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { canInvite } from './account-rules';
import { hasAccount } from './add-person.server';
import { invitationEnd } from './invitation-rules';
import { requireOrganisation } from './organisation-choices.server';
import { hashOfCode, newCode } from './secret-code.server';

export type WantedInvitation = {
  email: string;
  name: string | null;
  role: Role;
  organisationId: number | null;
  language: Language;
};

/** The path lets one person in; it is known now and never again. */
export type IssuedInvitation = { id: number; path: string; email: string };

/**
 * Invites somebody; the mail goes through the outbox. Throws a 403 for who may not, and a 422 at the
 * address when it has an account or an open invitation.
 */
export function invitePerson(actor: Actor, wanted: WantedInvitation, now: Date = new Date()): Promise<IssuedInvitation> {
  return write(async (tx) => {
    if (!canInvite(actor)) throw forbidden('accounts:denied.invite');
    if (await hasAccount(tx, wanted.email)) throw refused('email', 'accounts:invite.alreadyMember');
    if (await hasOpenInvitation(tx, wanted.email, now)) throw refused('email', 'accounts:invite.alreadyInvited');
    if (wanted.organisationId !== null) await requireOrganisation(tx, wanted.organisationId);
    const code = newCode();
    const [row] = await tx
      .insert(invitation)
      .values({ ...wanted, codeHash: hashOfCode(code), invitedBy: actor.id, createdAt: now, expiresAt: invitationEnd(now) })
      .returning({ id: invitation.id });
    if (!row) throw new Error('no invitation came back');
    const details = { role: wanted.role, organisationId: wanted.organisationId };
    const subject = { subjectKind: 'invitation', subjectId: row.id };
    await recordAudit(tx, { actorId: actor.id, action: 'invitation.created', ...subject, details }, now);
    await recordEvent(tx, 'invitation.issued', { invitationId: row.id, code }, now);
    return { id: row.id, path: links.join(code), email: wanted.email };
  });
}

/** Gives an invitation that was not accepted a new link and 30 new days; the old link ends. 403, 404. */
export function renewInvitation(actor: Actor, id: number, now: Date = new Date()): Promise<IssuedInvitation> {
  return write(async (tx) => {
    const { email } = await unansweredInvitation(tx, actor, id);
    const code = newCode();
    await tx
      .update(invitation)
      .set({ codeHash: hashOfCode(code), expiresAt: invitationEnd(now) })
      .where(eq(invitation.id, id));
    const subject = { subjectKind: 'invitation', subjectId: id };
    await recordAudit(tx, { actorId: actor?.id ?? null, action: 'invitation.renewed', ...subject }, now);
    await recordEvent(tx, 'invitation.issued', { invitationId: id, code }, now);
    return { id, path: links.join(code), email };
  });
}

/** Takes an invitation back; its link ends. Throws a 403 for who may not, a 404 when there is none to take back. */
export function withdrawInvitation(actor: Actor, id: number, now: Date = new Date()): Promise<void> {
  return write(async (tx) => {
    await unansweredInvitation(tx, actor, id);
    await tx.update(invitation).set({ withdrawnAt: now }).where(eq(invitation.id, id));
    const subject = { subjectKind: 'invitation', subjectId: id };
    await recordAudit(tx, { actorId: actor?.id ?? null, action: 'invitation.withdrawn', ...subject }, now);
  });
}

/** The invitation that nobody accepted or took back; an expired one counts. */
async function unansweredInvitation(tx: Tx, actor: Actor, id: number): Promise<{ email: string }> {
  if (!canInvite(actor)) throw forbidden('accounts:denied.invite');
  const isUnanswered = and(eq(invitation.id, id), isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt));
  const [row] = await tx.select({ email: invitation.email }).from(invitation).where(isUnanswered);
  if (!row) throw notFound();
  return row;
}

async function hasOpenInvitation(tx: Tx, email: string, now: Date): Promise<boolean> {
  const isOpen = and(
    eq(invitation.email, email),
    isNull(invitation.acceptedAt),
    isNull(invitation.withdrawnAt),
    gt(invitation.expiresAt, now),
  );
  return (await tx.select({ id: invitation.id }).from(invitation).where(isOpen)).length > 0;
}
