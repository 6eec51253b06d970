import type { Role } from '#db/codes';

/** Keys of the names of roles, as literals so that a test finds them. */
export const ROLE_NAMES: Record<Role, string> = {
  teacher: 'accounts:role.teacher',
  moderator: 'accounts:role.moderator',
  staff: 'accounts:role.staff',
  admin: 'accounts:role.admin',
};
