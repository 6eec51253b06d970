import { useActionData } from '@remix-run/react';
import type { FormAnswer } from './messages';

const NOTHING: FormAnswer = { errors: {}, values: {} };

/** What the action of this page said of the form; empty when it was not sent yet. */
export function useAnswer<Extra extends object = object>(): FormAnswer & Partial<Extra> {
  const answer = useActionData() as (FormAnswer & Partial<Extra>) | undefined;
  return answer?.errors ? answer : (NOTHING as FormAnswer & Partial<Extra>);
}
