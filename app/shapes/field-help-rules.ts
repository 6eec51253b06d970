import { isStaff, type Actor, type SignedIn } from '~/shared/actor';

/** Whether the actor may say otherwise what is asked in a form: staff. */
export function canChangeFieldHelp(actor: Actor): actor is SignedIn {
  return isStaff(actor);
}
