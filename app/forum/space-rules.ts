import type { ReadAccess } from '#db/codes';
import { isMember, type Actor } from '~/shared/actor';
import { WHO_POSTS, type SpaceCode } from './spaces';

/** Whether this person may read what is in a space: everybody where it is public, else who has an account. */
export function canReadSpace(actor: Actor, space: { readAccess: ReadAccess }): boolean {
  return space.readAccess === 'public' || isMember(actor);
}

/** Whether this person may open a topic in a space (domain.md, "The spaces"). */
export function canPostIn(actor: Actor, code: SpaceCode): boolean {
  return WHO_POSTS[code](actor);
}
