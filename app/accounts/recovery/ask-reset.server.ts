import { write } from '#db/connection.server';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { newCode } from '../secret-code.server';
import { countResetFrom, mayMailReset } from './recovery-limits.server';

/** Milliseconds before anything is done with a request: by then it was answered, so its time cannot tell. */
const AFTER_THE_ANSWER_MS = 1_000;

/**
 * Asks for a link to set a new password. Known and unknown addresses, and those that were mailed too often,
 * cost the same work here: one event, which `mailReset` looks into once the answer has left. Throws a 429
 * when too many requests come from one place.
 */
export async function askReset(email: string, clientAddress: string, now: Date = new Date()): Promise<void> {
  await countResetFrom(clientAddress);
  const payload = { email: (await mayMailReset(email)) ? email : '', code: newCode() };
  const dueAt = new Date(now.getTime() + AFTER_THE_ANSWER_MS);
  await write((tx) => recordEvent(tx, 'password.forgotten', payload, now, dueAt));
}
