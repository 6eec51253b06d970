import { isMember, isModerator, isStaff, type Actor } from '~/shared/actor';
import { SPACE_CODES, type SpaceCode } from '#db/codes';

export { SPACE_CODES, type SpaceCode };

/**
 * Who may open a topic in a space. Case studies are for moderators as long as there is no review: a
 * teacher's story may not be read by others before somebody checked it.
 */
export const WHO_POSTS: Record<SpaceCode, (actor: Actor) => boolean> = {
  'best-practices': isMember,
  'lessons-learned': isMember,
  experiments: isMember,
  help: isMember,
  'case-studies': isModerator,
  announcements: isStaff,
  events: isStaff,
};

/** Whether the text, from an address, is the code of a space. */
export function isSpaceCode(text: string | undefined): text is SpaceCode {
  return SPACE_CODES.some((code) => code === text);
}
