import { z } from 'zod';
import { LANGUAGES, type Language } from '#db/codes';
import { line } from '~/shared/forms/text';
import { fieldsOfShape, type Shape } from './shape';
import type { HelpTexts } from './shape-fields';

/** Characters of a help text: it stands above a field on a phone. */
export const MAX_HELP = 200;

/** The name of a help text in the form. */
export function helpName(field: string, language: Language): string {
  return `${field}-${language}`;
}

/** The form with the help texts of a shape; an empty one: as declared. */
export function helpSchema(shape: Shape) {
  const names = fieldsOfShape(shape).flatMap(({ name }) => LANGUAGES.map((language) => helpName(name, language)));
  return z.object(Object.fromEntries(names.map((name) => [name, line({ max: MAX_HELP })])));
}

/** The checked form by field and language. */
export function helpTextsFrom(shape: Shape, form: Record<string, string>): HelpTexts {
  return Object.fromEntries(
    fieldsOfShape(shape).map(({ name }) => [
      name,
      Object.fromEntries(LANGUAGES.map((language) => [language, form[helpName(name, language)] ?? ''])),
    ]),
  );
}
