import { requireSignedIn } from '~/accounts/signed-in.server';
import { isAdmin, type Actor, type SignedIn } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { asErrorResponse } from '~/shared/errors/as-app-error.server';

/** The administrator who asks. A visitor is sent to sign in; another role is told who can help (403). */
export function requireAdmin(actor: Actor, request: Request): SignedIn {
  const person = requireSignedIn(actor, request);
  if (!isAdmin(person)) throw asErrorResponse(forbidden('admin:denied'));
  return person;
}
