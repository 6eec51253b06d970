import { isAdmin, type Actor, type SignedIn } from '~/shared/actor';

/** Whether this actor may add organisations and change them. */
export function canManageOrganisations(actor: Actor): actor is SignedIn {
  return isAdmin(actor);
}
