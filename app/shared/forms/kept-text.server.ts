import { json } from '@remix-run/node';
import { isMember, type Actor } from '../actor';
import { readFields } from './fields.server';
import type { KeptText } from './kept-text';
import type { FormValues } from './messages';

type Labelled = (values: FormValues) => KeptText['fields'];

/**
 * For an action that carries a text: when the session ended while somebody was writing, throws a 403 with the
 * sentence of this key that holds everything they sent, and the route's ErrorBoundary shows it with the way to sign
 * in. `labelled` says which of the fields have a label of their own. It does not look whether the place exists: a visitor gets the same answer everywhere.
 */
export async function keepTextFor(actor: Actor, request: Request, key: string, labelled: Labelled = () => []): Promise<void> {
  if (isMember(actor)) return;
  const fields = await readFields(request);
  const values: FormValues = Object.fromEntries([...fields].map(([name, all]) => [name, all.join('\n')]));
  const { pathname } = new URL(request.url);
  throw keptText(values, { key, address: pathname, fields: labelled(values), status: 403 });
}

type Kept = Pick<KeptText, 'key' | 'address'> & { fields?: KeptText['fields']; status: number };

/** A refusal that gives back what was typed on a page of its own, for a form that cannot be shown again. */
export function keptText(kept: FormValues, { status, fields = [], ...said }: Kept): Response {
  return json<KeptText>({ ...said, params: {}, kept, fields }, { status });
}
