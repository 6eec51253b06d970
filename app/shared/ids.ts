import { notFound } from './errors/app-error';

/** The greatest id that both engines can store: PostgreSQL's `integer` has 32 bits and refuses to compare more. */
const MAX_ID = 2_147_483_647;

/** Reads an id from an address. Whatever cannot be one was never given out, so it is not found (404). */
export function idFrom(text: string | undefined): number {
  const id = /^[1-9]\d{0,9}$/.test(text ?? '') ? Number(text) : MAX_ID + 1;
  if (id > MAX_ID) throw notFound();
  return id;
}

/** Whether the number fits a column of whole numbers. */
export function fitsInteger(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_ID;
}
