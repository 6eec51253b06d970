import type { Language, Role, Theme } from '#db/codes';

export type SignedIn = {
  id: number;
  name: string;
  role: Role;
  organisationId: number | null;
  language: Language;
  theme: Theme | null;
  /** IANA name; absent: as the clock on a Dutch wall. */
  timeZone: string | null;
  /** Generated name of their picture in the uploads; absent: their initials. */
  pictureName: string | null;
};

/** Whoever asks: a signed-in person, or `null` for a visitor. */
export type Actor = SignedIn | null;

/** Anybody with an account: every role but visitor. */
export function isMember(actor: Actor): actor is SignedIn {
  return actor !== null;
}

/** May keep the conversation clean: moderators, and administrators when none is at hand. */
export function isModerator(actor: Actor): actor is SignedIn {
  return actor?.role === 'moderator' || actor?.role === 'admin';
}

/** May speak for the branch organisation. */
export function isStaff(actor: Actor): actor is SignedIn {
  return actor?.role === 'staff' || actor?.role === 'admin';
}

/** May manage members, organisations and settings. */
export function isAdmin<A extends { role: Role }>(actor: A | null): actor is A {
  return actor?.role === 'admin';
}
