import { afterEach, expect, it, vi } from 'vitest';
import { write } from '#db/connection.server';
import { startOutbox } from '~/shared/outbox/deliver.server';
import { forgetListeners, listen } from '~/shared/outbox/listeners.server';
import { recordEvent, recordEventAt } from '~/shared/outbox/record-event.server';
import { useFreshDatabase } from '../../support/database';

useFreshDatabase();
afterEach(forgetListeners);

it('delivers at once what a transaction recorded, in a transaction of its own', async () => {
  const delivered: unknown[] = [];
  const failures: unknown[] = [];
  listen('tested', { deliver: async ({ payload }) => void delivered.push(payload) });
  const stop = startOutbox((error) => failures.push(error));
  await write((tx) => recordEvent(tx, 'tested', { number: 7 }));
  await vi.waitFor(() => expect(delivered).toEqual([{ number: 7 }]), { timeout: 2_000 });
  await stop();
  expect(failures).toEqual([]);
});

it('delivers at once what is due of many that were recorded together, and what is due later then', async () => {
  const delivered: unknown[] = [];
  listen('tested', { deliver: async ({ payload }) => void delivered.push(payload) });
  const stop = startOutbox();
  const now = new Date();
  const events = [
    { payload: { number: 1 }, dueAt: new Date(now.getTime() + 3_600_000) },
    { payload: { number: 2 }, dueAt: now },
  ];
  await write((tx) => recordEventAt(tx, 'tested', events, now));
  await vi.waitFor(() => expect(delivered).toEqual([{ number: 2 }]), { timeout: 2_000 });
  await stop();
});
