import { write } from '#db/connection.server';
import { storeSkippedWelcome, storeWelcome } from '~/accounts/joining/welcome-person.server';
import { followSpaces } from '~/forum/following/follow.server';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import type { WelcomeWish } from './welcome-form';

/**
 * Stores what somebody answered who has just joined, or that they skipped it. Throws a 403 for a visitor, and a
 * 422 at `organisationId` for an organisation that is not there.
 */
export function finishWelcome(actor: Actor, wish: WelcomeWish, now: Date = new Date()): Promise<void> {
  return write(async (tx) => {
    if (!isMember(actor)) throw forbidden('accounts:denied.signIn');
    if (wish.intent === 'skip') return storeSkippedWelcome(tx, actor.id, now);
    await storeWelcome(tx, actor.id, wish, now);
    await followSpaces(tx, actor.id, wish.spaces, now);
  });
}
