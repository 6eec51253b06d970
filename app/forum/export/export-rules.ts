import { isModerator, isStaff, type Actor, type SignedIn } from '~/shared/actor';

/** Whether the actor may take the topics of a space out of the forum as a table: moderators and staff. */
export function canExportTopics(actor: Actor): actor is SignedIn {
  return isModerator(actor) || isStaff(actor);
}
