import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { outboxEvent } from '#db/schema/shared';
import { deliverNext, MAX_ATTEMPTS, startOutbox, waitAfter } from '~/shared/outbox/deliver.server';
import { forgetListeners, listen, type RecordedEvent } from '~/shared/outbox/listeners.server';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { useFreshDatabase } from '../../support/database';

useFreshDatabase();

let heard: RecordedEvent[] = [];
beforeEach(() => {
  forgetListeners();
  heard = [];
});

const start = new Date('2026-11-23T12:00:00Z');
const at = (milliseconds: number) => () => new Date(start.getTime() + milliseconds);
const record = (kind: string, payload: Record<string, unknown> = {}, now = start) =>
  write((tx) => recordEvent(tx, kind, payload, now));
const stored = () => read().select().from(outboxEvent).orderBy(outboxEvent.id);
const listening = { deliver: async (event: RecordedEvent) => void heard.push(event) };
const failing = (times: number) => ({
  deliver: async (event: RecordedEvent) => {
    heard.push(event);
    if (heard.length <= times) throw new Error(`no luck ${heard.length}`);
  },
});

describe('deliverNext', () => {
  it('hands events to their listeners once, in order', async () => {
    listen('song.sung', listening);
    await record('song.sung', { n: 1 });
    await record('song.sung', { n: 2 });
    expect([await deliverNext(), await deliverNext(), await deliverNext()]).toEqual([true, true, false]);
    expect(heard.map((event) => event.payload.n)).toEqual([1, 2]);
    expect((await stored()).every((event) => event.deliveredAt)).toBe(true);
  });

  it('forgets the secrets of what was delivered', async () => {
    listen('song.sung', { ...listening, secrets: ['code'] });
    await record('song.sung', { n: 1, code: 'geheim' });
    await deliverNext();
    expect(heard[0]?.payload).toEqual({ n: 1, code: 'geheim' });
    expect((await stored())[0]?.payload).toEqual({ n: 1 });
  });

  it('counts an event that nobody listens to as delivered', async () => {
    await record('tree.fell');
    expect(await deliverNext(at(0))).toBe(true);
    expect((await stored())[0]?.deliveredAt).toEqual(start);
  });

  it('waits for an event that is not due', async () => {
    listen('song.sung', listening);
    await record('song.sung', {}, at(1)());
    expect(await deliverNext(at(0))).toBe(false);
    expect(await deliverNext(at(1))).toBe(true);
  });
});

describe('a delivery that fails', () => {
  it('is tried again after a wait that doubles, and says what went wrong', async () => {
    listen('song.sung', failing(2));
    await record('song.sung');
    await deliverNext(at(0));
    expect((await stored())[0]).toMatchObject({ attempts: 1, lastError: 'no luck 1', deliveredAt: null, dueAt: at(30_000)() });
    expect(await deliverNext(at(29_999))).toBe(false);
    await deliverNext(at(30_000));
    expect((await stored())[0]).toMatchObject({ attempts: 2, lastError: 'no luck 2', dueAt: at(90_000)() });
    await deliverNext(at(90_000));
    expect((await stored())[0]).toMatchObject({ attempts: 3, lastError: null, deliveredAt: at(90_000)() });
  });

  it('does not hold up the next event', async () => {
    listen('song.sung', failing(99));
    listen('drum.beaten', listening);
    await record('song.sung');
    await record('drum.beaten');
    while (await deliverNext(at(0)));
    const [song, drum] = await stored();
    expect([song?.deliveredAt, drum?.deliveredAt]).toEqual([null, start]);
  });

  it('is given up after a day, and kept with its last error but without its secrets', async () => {
    listen('song.sung', { ...failing(MAX_ATTEMPTS), secrets: ['code'] });
    await record('song.sung', { code: 'geheim', n: 1 });
    let now = 0;
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      expect(await deliverNext(at(now))).toBe(true);
      now += waitAfter(attempt);
    }
    expect(now).toBeGreaterThan(86_400_000 * 0.9);
    expect(await deliverNext(at(now * 2))).toBe(false);
    const [event] = await stored();
    expect(event).toMatchObject({ attempts: MAX_ATTEMPTS, deliveredAt: null, payload: { n: 1 } });
    expect(event?.lastError).toBe(`no luck ${MAX_ATTEMPTS}`);
  });

  it('comes back when a process died while delivering', async () => {
    listen('song.sung', listening);
    await record('song.sung');
    const crash = write(async (tx) => {
      await tx.update(outboxEvent).set({ attempts: 1, dueAt: at(300_000)() });
    });
    await crash;
    expect(await deliverNext(at(299_999))).toBe(false);
    expect(await deliverNext(at(300_000))).toBe(true);
    expect(heard).toHaveLength(1);
  });
});

describe('several at once', () => {
  it('never deliver the same event at the same moment', async () => {
    const busy = new Set<number>();
    let collisions = 0;
    listen('song.sung', {
      deliver: async (event) => {
        if (busy.has(event.id)) collisions += 1;
        busy.add(event.id);
        await new Promise((resolve) => setTimeout(resolve, 5));
        heard.push(event);
      },
    });
    for (let n = 0; n < 12; n += 1) await record('song.sung', { n });
    const worker = async () => {
      while (await deliverNext());
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    expect(collisions).toBe(0);
    expect(heard.map((event) => event.payload.n).sort((a, b) => Number(a) - Number(b))).toEqual([...Array(12).keys()]);
  });
});

describe('startOutbox', () => {
  it('delivers what waited and what is recorded, and stops after the one in hand', async () => {
    const problems: unknown[] = [];
    let finish = () => undefined as void;
    const done = new Promise<void>((resolve) => (finish = resolve));
    listen('song.sung', {
      deliver: async (event) => {
        heard.push(event);
        if (heard.length === 2) finish();
      },
    });
    await record('song.sung', { n: 1 }, new Date());
    const stop = startOutbox((error) => problems.push(error));
    await record('song.sung', { n: 2 }, new Date());
    await done;
    await stop();
    await record('song.sung', { n: 3 }, new Date());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard.map((event) => event.payload.n)).toEqual([1, 2]);
    expect((await stored()).map((event) => event.deliveredAt !== null)).toEqual([true, true, false]);
    expect(problems).toEqual([]);
  });
});
