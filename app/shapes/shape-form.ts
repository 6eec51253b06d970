import { z } from 'zod';
import type { FieldValues } from '#db/codes';
import type { FieldErrors, Message } from '~/shared/forms/messages';
import { message } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';
import { fieldName } from './field-names';
import { wrongValue } from './field-values';
import { fieldsOfShape, isNeeded, type Shape, type ShapeField, type Stage, type Texts } from './shape';

/** The key of a declared text. */
export const DECLARED = 'shapes:declared';

/** A declared text as a message: both languages go along, and the reader's is shown. */
export function declared(texts: Texts): Message {
  return { key: DECLARED, params: { ...texts } };
}

/**
 * zod entries for the fields of a shape, by their name in the form; nothing is required here, see `lacking`. `max` is
 * for a form that keeps longer texts than may be published, in characters.
 */
export function shapeSchema(shape: Shape | null, { max }: { max?: number } = {}): z.ZodObject<Record<string, z.ZodType<string>>> {
  const fields = shape ? fieldsOfShape(shape) : [];
  return z.object(Object.fromEntries(fields.map((field) => [fieldName(field.name), schemaOf(field, max ?? field.max)])));
}

function schemaOf(field: ShapeField, max: number): z.ZodType<string> {
  const text = field.kind === 'prose' || field.kind === 'list' ? prose({ max }) : line({ max });
  return text.superRefine((typed, context) => {
    const wrong = wrongValue(field, typed);
    if (wrong) context.addIssue({ code: 'custom', message: message(wrong.key, wrong.params) });
  });
}

/** What the fields of a form say, by their stored names; empty ones are left out. */
export function fieldValuesFrom(shape: Shape | null, form: Record<string, unknown>): FieldValues {
  const fields = shape ? fieldsOfShape(shape) : [];
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const text = form[fieldName(name)];
      return typeof text === 'string' && text !== '' ? [[name, text]] : [];
    }),
  );
}

/** The fields of a form that shows what is stored, by their names in the form. */
export function formFieldsOf(shape: Shape | null, values: FieldValues | null): Record<string, string> {
  const fields = shape ? fieldsOfShape(shape) : [];
  return Object.fromEntries(fields.map(({ name }) => [fieldName(name), values?.[name] ?? '']));
}

/** For a summary that is needed and empty. */
export const SUMMARY_MISSING: Message = { key: 'shapes:summary.missing' };

/** What a post says that its shape has a say in. */
export type Said = { stage: Stage; summary: string | null; fields: FieldValues; body: string };

/**
 * What is needed in this stage and lacks, by the name in the form, in its order. `before` is what was stored:
 * a field that was empty in the same stage may stay so, because it can be newer than the post.
 */
export function lacking(shape: Shape, said: Said, before?: Said): FieldErrors {
  const excused = before?.stage === said.stage ? before : undefined;
  const entries: [string, Message][] = [];
  if (isNeeded(shape.summaryNeeded, said.stage) && !said.summary && (!excused || excused.summary)) {
    entries.push(['summary', SUMMARY_MISSING]);
  }
  for (const { name, needed, missing, label } of fieldsOfShape(shape)) {
    const isEmpty = !said.fields[name];
    const mayStayEmpty = excused !== undefined && !excused.fields[name];
    if (isEmpty && isNeeded(needed, said.stage) && !mayStayEmpty) entries.push([fieldName(name), declared(missing ?? label)]);
  }
  if (entries.length === 0 && saysNothing(said)) entries.push(['body', { key: 'shapes:nothing' }]);
  return Object.fromEntries(entries);
}

function saysNothing({ fields, body }: Said): boolean {
  return body === '' && Object.keys(fields).length === 0;
}
