import type { InvitationState } from './invitation-rules';

/** What somebody is told whose invitation no longer opens the door, and what to do then. */
export const INVITATION_STATE_KEYS: Record<Exclude<InvitationState, 'open'>, string> = {
  expired: 'accounts:join.expired',
  accepted: 'accounts:join.accepted',
  withdrawn: 'accounts:join.withdrawn',
  full: 'accounts:join.full',
};
