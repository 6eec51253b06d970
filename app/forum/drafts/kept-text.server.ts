import { fieldName } from '~/shapes/field-names';
import { fieldsOfShape } from '~/shapes/shape';
import { SHAPES } from '~/shapes/shapes';
import type { Actor } from '~/shared/actor';
import type { KeptText } from '~/shared/forms/kept-text';
import { keepTextFor } from '~/shared/forms/kept-text.server';
import type { FormValues } from '~/shared/forms/messages';
import type { Language } from '~/shared/i18n/language';

/** Who asks, and in which language. */
type Asking = { actor: Actor; language: Language };

/** As `keepTextFor`, for what is posted in the forum: the fields of a shape come back with their labels. */
export function keepTextOfVisitor({ actor, language }: Asking, request: Request): Promise<void> {
  return keepTextFor(actor, request, 'forum:refusals.signInToKeep', (values) => labelledFields(values, language));
}

function labelledFields(values: FormValues, language: Language): KeptText['fields'] {
  const known = Object.values(SHAPES).flatMap(fieldsOfShape);
  return Object.keys(values).flatMap((sent) => {
    const field = known.find(({ name, kind }) => kind !== 'choice' && fieldName(name) === sent);
    return field && values[sent] ? [{ name: sent, label: field.label[language] }] : [];
  });
}
