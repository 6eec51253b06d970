import { isAdmin, isMember, type Actor, type SignedIn } from '~/shared/actor';

/** Whether this actor may see who is a member, with e-mail addresses, and who is invited. */
export function canManageMembers(actor: Actor): actor is SignedIn {
  return isAdmin(actor);
}

/** Whether this actor may invite people, and renew or withdraw an invitation. */
export function canInvite(actor: Actor): actor is SignedIn {
  return canManageMembers(actor);
}

/** Whether this actor may change that person's profile and password: their own, and nobody else's. */
export function canEditProfile(actor: Actor, personId: number): actor is SignedIn {
  return isMember(actor) && actor.id === personId;
}

/** Whether this is the actor's own account: nobody changes their own role, or suspends themselves. */
export function isOwnAccount(actor: Actor, personId: number): boolean {
  return actor?.id === personId;
}
