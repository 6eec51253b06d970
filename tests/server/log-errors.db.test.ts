import { pino } from 'pino';
import { expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { outboxEvent } from '#db/schema/shared';
import { loggedError } from '~/server/log';
import { deliverNext } from '~/shared/outbox/deliver.server';
import { listen } from '~/shared/outbox/listeners.server';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { useFreshDatabase } from '../support/database';

useFreshDatabase();

const SECRET = '$argon2id$v=19$geheim';

/** A query that fails, with things about somebody in it. */
async function failing(): Promise<void> {
  const values = { id: 1, name: 'Anna', email: 'anna@oefening.example', role: 'teacher', language: 'nl', passwordHash: SECRET, createdAt: new Date() } as const;
  await write((tx) => tx.insert(person).values(values));
  await write((tx) => tx.insert(person).values({ ...values, id: 2 }));
}

it('a query that failed is logged without what was sent along', async () => {
  const error: unknown = await failing().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  const lines: string[] = [];
  const log = pino({ serializers: { err: loggedError } }, { write: (line: string) => void lines.push(line) });
  log.error({ err: error }, 'page failed');
  log.error({ err: new Error('around it', { cause: error }) }, 'page failed');
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(line).toMatch(/person/);
    for (const personal of ['anna', SECRET]) expect(line).not.toContain(personal);
  }
});

it('and is kept without it beside an event that was not delivered', async () => {
  listen('oefening.failed', { deliver: failing });
  await write((tx) => recordEvent(tx, 'oefening.failed', {}));
  await deliverNext();
  const [event] = await read().select().from(outboxEvent);
  expect(event?.lastError).toMatch(/person/);
  for (const personal of ['anna', SECRET]) expect(event?.lastError).not.toContain(personal);
});
