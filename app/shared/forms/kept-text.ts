import type { ErrorData } from '../errors/as-app-error.server';
import type { FormValues } from './messages';

/** A refusal that gives back everything that was sent, with the address to send it to again. */
export type KeptText = ErrorData & {
  kept: FormValues;
  address: string;
  /** The fields of a shape among them: their names with the labels. */
  fields: { name: string; label: string }[];
};

/** Whether what an action threw holds a text to give back. */
export function isKeptText(data: unknown): data is KeptText {
  return typeof data === 'object' && data !== null && 'kept' in data && 'address' in data && 'fields' in data;
}
