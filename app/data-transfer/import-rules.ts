import { isAdmin, type Actor, type SignedIn } from '~/shared/actor';

/** Whether this actor may take in lists of members and organisations. */
export function canImport(actor: Actor): actor is SignedIn {
  return isAdmin(actor);
}
