import type { ReadAccess } from '#db/codes';
import { isMember, type Actor } from '~/shared/actor';

/** Whether this person may read what is in a space: everybody where it is public, else who has an account. */
export function canReadSpace(actor: Actor, space: { readAccess: ReadAccess }): boolean {
  return space.readAccess === 'public' || isMember(actor);
}
