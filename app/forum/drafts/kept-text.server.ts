import { json } from '@remix-run/node';
import { fieldName } from '~/shapes/field-names';
import { fieldsOfShape } from '~/shapes/shape';
import { SHAPES } from '~/shapes/shapes';
import { isMember, type Actor } from '~/shared/actor';
import { readFields } from '~/shared/forms/fields.server';
import type { FormValues } from '~/shared/forms/messages';
import type { Language } from '~/shared/i18n/language';
import type { KeptText } from './kept-text';

/** Who asks, and in which language. */
type Asking = { actor: Actor; language: Language };

/**
 * For an action that carries a text: when the session ended while somebody was writing, throws a 403 that holds
 * everything they sent, and the route's ErrorBoundary shows it with the way to sign in. It does not look
 * whether the place exists: a visitor gets the same answer everywhere.
 */
export async function keepTextOfVisitor({ actor, language }: Asking, request: Request): Promise<void> {
  if (isMember(actor)) return;
  const fields = await readFields(request);
  const values: FormValues = Object.fromEntries([...fields].map(([name, all]) => [name, all[0] ?? '']));
  const { pathname } = new URL(request.url);
  const kept = { kept: values, address: pathname, fields: labelledFields(values, language) };
  throw json<KeptText>({ key: 'forum:refusals.signInToKeep', params: {}, ...kept }, { status: 403 });
}

function labelledFields(values: FormValues, language: Language): KeptText['fields'] {
  const known = Object.values(SHAPES).flatMap(fieldsOfShape);
  return Object.keys(values).flatMap((sent) => {
    const field = known.find(({ name, kind }) => kind !== 'choice' && fieldName(name) === sent);
    return field && values[sent] ? [{ name: sent, label: field.label[language] }] : [];
  });
}
