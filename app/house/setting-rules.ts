import { isAdmin, type Actor, type SignedIn } from '~/shared/actor';

/** Whether this actor may decide how the forum shows itself and works. */
export function canChangeHouse(actor: Actor): actor is SignedIn {
  return isAdmin(actor);
}
