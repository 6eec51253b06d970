import { json } from '@remix-run/node';
import type { z } from 'zod';
import type { AppError } from '../errors/app-error';
import { asAppError, asErrorResponse, retryAfter } from '../errors/as-app-error.server';
import { readFields } from './fields.server';
import { unpackMessage, type FieldErrors, type FormAnswer, type FormValues } from './messages';

export type Submission<T> = { ok: true; data: T; values: FormValues } | { ok: false; response: Response };

/** Statuses after which the form is shown again, with everything that was typed. */
const FORM_STATUSES = new Set([409, 413, 422, 429, 503]);

/** Fields whose value is never sent back. */
const SECRET_FIELDS = /password|code$/i;

/** What is wrong with a form beyond its single fields, such as what lacks; by the name of the field. */
type Further = (values: FormValues) => FieldErrors;

/**
 * Reads and checks a form. When something is wrong, `response` is the 422 that shows it again, with what is wrong
 * with single fields and what `further` finds.
 */
export async function readForm<S extends z.ZodType>(request: Request, schema: S, further?: Further): Promise<Submission<z.output<S>>> {
  return checkTyped(await orRefused(() => readFields(request)), schema, further);
}

/** Checks the fields of a form that was read. When something is wrong, `response` is the 422 that shows it again. */
export async function checkTyped<S extends z.ZodType>(
  sent: Map<string, string[]>,
  schema: S,
  further?: Further,
): Promise<Submission<z.output<S>>> {
  const { fields, values } = asTyped(sent);
  const parsed = await schema.safeParseAsync(fields);
  const errors: FieldErrors = further?.(values) ?? {};
  if (parsed.success && Object.keys(errors).length === 0) return { ok: true, data: parsed.data, values };
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : 'form';
    errors[field] ??= unpackMessage(issue.message);
  }
  return { ok: false, response: formAnswer({ errors, values }, 422) };
}

/** What is no form at all has nothing to show again: it is thrown for the error boundary. */
export async function orRefused<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const refusal = asAppError(error);
    throw refusal ? asErrorResponse(refusal) : error;
  }
}

/** A field that was sent more than once becomes a list for the schema, and lines in `values`. */
function asTyped(sent: Map<string, string[]>) {
  const fields: Record<string, string | string[]> = {};
  const values: FormValues = {};
  for (const [name, all] of sent) {
    fields[name] = all.length > 1 ? all : (all[0] ?? '');
    if (!SECRET_FIELDS.test(name)) values[name] = all.join('\n');
  }
  return { fields, values };
}

/**
 * Runs the use case and returns its response. A refusal that the person can mend comes back as the form,
 * with everything typed and `extra`; 403 and 404 are thrown for the error boundary.
 */
export async function attempt<E extends object>(
  values: FormValues,
  work: () => Promise<Response>,
  extra?: (error: AppError) => E | Promise<E>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const refusal = asAppError(error);
    if (!refusal) throw error;
    if (!FORM_STATUSES.has(refusal.status)) throw asErrorResponse(refusal);
    const errors = { [refusal.field ?? 'form']: { key: refusal.key, params: refusal.params } };
    return formAnswer({ errors, values, ...(await extra?.(refusal)) }, refusal.status, retryAfter(refusal));
  }
}

function formAnswer(answer: FormAnswer, status: number, headers?: HeadersInit): Response {
  return json(answer, { status, headers });
}
