import type { Message } from '~/shared/forms/messages';
import type { ShapeField } from './shape';

/** What is wrong with what a field holds, besides its length; undefined: nothing. An empty field is never wrong. */
export function wrongValue({ kind, choices = [] }: ShapeField, text: string): Message | undefined {
  if (text === '') return undefined;
  if (kind === 'day' && !isDay(text)) return { key: 'shapes:day.unknown' };
  if (kind === 'choice' && !choices.some(({ value }) => value === text)) return { key: 'shapes:choice.unknown' };
  return undefined;
}

/** Whether it is a calendar day such as `2026-12-31`, from 2000 to 2099. */
export function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
