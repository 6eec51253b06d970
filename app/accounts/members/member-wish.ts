import type { OrganisationKind, Role } from '#db/codes';

/** Where a member stands. Whoever is invited is not a member yet and stands with the invitations. */
export const MEMBER_STATES = ['active', 'suspended'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** Which members are asked for; everything together. */
export type MemberFilter = {
  /** Part of a name or an e-mail address. */
  q?: string;
  role?: Role;
  kind?: OrganisationKind;
  /** `none`: people without an organisation. */
  organisationId?: number | 'none';
  state?: MemberState;
};
