import type { MemberState } from '~/accounts/members/member-wish';

/** Keys of the states of a member. */
export const MEMBER_STATE_NAMES: Record<MemberState, string> = {
  active: 'admin:members.active',
  suspended: 'admin:members.suspended',
};
