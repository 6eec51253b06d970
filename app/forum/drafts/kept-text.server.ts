import { json } from '@remix-run/node';
import { isMember, type Actor } from '~/shared/actor';
import { readFields } from '~/shared/forms/fields.server';
import type { FormValues } from '~/shared/forms/messages';
import type { KeptText } from './kept-text';

/**
 * For an action that carries a text: when the session ended while somebody was writing, throws a 403 that holds
 * everything they sent, and the route's ErrorBoundary shows it with the way to sign in. It does not look
 * whether the place exists: a visitor gets the same answer everywhere.
 */
export async function keepTextOfVisitor(actor: Actor, request: Request): Promise<void> {
  if (isMember(actor)) return;
  const fields = await readFields(request);
  const values: FormValues = Object.fromEntries([...fields].map(([name, all]) => [name, all[0] ?? '']));
  const { pathname } = new URL(request.url);
  throw json<KeptText>({ key: 'forum:refusals.signInToKeep', params: {}, kept: values, address: pathname }, { status: 403 });
}
