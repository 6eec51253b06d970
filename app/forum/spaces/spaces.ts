import { isMember, isStaff, type Actor } from '~/shared/actor';
import { SPACE_CODES, type SpaceCode } from '#db/codes';

export { SPACE_CODES, type SpaceCode };

/**
 * Who may open a topic in a space. In that of the case studies nobody does: a topic there is the conversation of
 * a story, and begins when that is published.
 */
export const WHO_POSTS: Record<SpaceCode, (actor: Actor) => boolean> = {
  'best-practices': isMember,
  'lessons-learned': isMember,
  experiments: isMember,
  help: isMember,
  'case-studies': () => false,
  announcements: isStaff,
  events: isStaff,
};

/** Whether the text, from an address, is the code of a space. */
export function isSpaceCode(text: string | undefined): text is SpaceCode {
  return SPACE_CODES.some((code) => code === text);
}
