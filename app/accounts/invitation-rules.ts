/** Days that an invitation can be accepted: somebody who is away for three weeks still finds it open. */
export const INVITATION_DAYS = 30;

/** `full`: asked for with a code of an organisation whose places are all taken. */
export type InvitationState = 'open' | 'expired' | 'accepted' | 'withdrawn' | 'full';

type Moments = { expiresAt: Date; acceptedAt: Date | null; withdrawnAt: Date | null };
/** The code that it was asked for with; absent for an invitation of another kind. */
type Behind = { withdrawnAt: Date | null; useCount: number; maxUses: number };

/** What became of an invitation. Only an open one lets somebody in. */
export function invitationState({ expiresAt, acceptedAt, withdrawnAt }: Moments, now: Date, code?: Behind | null): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt || code?.withdrawnAt) return 'withdrawn';
  if (code && code.useCount >= code.maxUses) return 'full';
  return expiresAt > now ? 'open' : 'expired';
}

/** When an invitation that is made or renewed now ends. */
export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}
