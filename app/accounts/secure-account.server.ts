import type { z } from 'zod';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import type { securityForm } from './account-forms';
import { changePassword } from './change-password.server';
import { askEmailChange, dropEmailChange } from './email-change/ask-email-change.server';
import { endOtherSessions, endOwnSession } from './session.server';

type Secured = { done: 'changed' | 'ended' | 'asked' | 'dropped'; cookie?: string };

/** Does what a form of the security page asks; returns what the page says then, and a Set-Cookie header. */
export async function secureAccount(actor: Actor, asked: z.output<typeof securityForm>, sessionId: string): Promise<Secured> {
  if (!isMember(actor)) throw forbidden('accounts:denied.signIn');
  const personId = actor.id;
  switch (asked.intent) {
    case 'end':
      if (!(await endOwnSession(personId, asked.session))) throw notFound();
      return { done: 'ended' };
    case 'endOthers':
      await endOtherSessions(personId, sessionId);
      return { done: 'ended' };
    case 'password':
      return { done: 'changed', cookie: await changePassword(actor, { personId, ...asked }, { sessionId }) };
    case 'email':
      await askEmailChange(actor, { personId, ...asked }, sessionId);
      return { done: 'asked' };
    case 'drop':
      await dropEmailChange(actor);
      return { done: 'dropped' };
  }
}
