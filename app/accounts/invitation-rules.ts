/** Days that an invitation can be accepted: somebody who is away for three weeks still finds it open. */
export const INVITATION_DAYS = 30;

export type InvitationState = 'open' | 'expired' | 'accepted' | 'withdrawn';

type Moments = { expiresAt: Date; acceptedAt: Date | null; withdrawnAt: Date | null };

/** What became of an invitation. Only an open one lets somebody in. */
export function invitationState({ expiresAt, acceptedAt, withdrawnAt }: Moments, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt > now ? 'open' : 'expired';
}

/** When an invitation that is made or renewed now ends. */
export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}
