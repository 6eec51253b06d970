import type { FollowKind } from '#db/codes';
import { isMember, type Actor } from '~/shared/actor';

/** Whether this actor may follow that: members may follow all they can read, but not themselves. */
export function canFollow(actor: Actor, { kind, subjectId }: { kind: FollowKind; subjectId: number }): boolean {
  return isMember(actor) && !(kind === 'person' && subjectId === actor.id);
}
