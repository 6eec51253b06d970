import type { z } from 'zod';
import { AppError } from '~/shared/errors/app-error';
import { unpackMessage } from '~/shared/forms/messages';
import { translator } from '~/shared/i18n/translator';
import '~/words.en';

/** What was typed, checked as the forms check it. Throws the first thing that is wrong, in words. */
export function checkAnswers<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const { key, params } = unpackMessage(parsed.error.issues[0]?.message ?? 'shared:errors.refused');
  throw new Error(translator('en')(key, params));
}

/** Runs a use case; what it refuses is thrown again in words for the terminal. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError ? new Error(translator('en')(error.key, error.params)) : error;
  }
}
