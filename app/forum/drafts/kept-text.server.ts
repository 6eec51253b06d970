import type { Actor } from '~/shared/actor';
import { keepTextFor } from '~/shared/forms/kept-text.server';

/** As `keepTextFor`, for what is posted in the forum. */
export function keepTextOfVisitor(actor: Actor, request: Request): Promise<void> {
  return keepTextFor(actor, request, 'forum:refusals.signInToKeep');
}
