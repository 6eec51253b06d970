import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { read, write } from '#db/connection.server';
import { outboxEvent } from '#db/schema/shared';
import { forgetAway, withTimeouts } from '~/shared/mail/mail-server.server';
import { sendMail } from '~/shared/mail/send-mail.server';
import { deliverNext, MAX_ATTEMPTS, startOutbox, waitAfter } from '~/shared/outbox/deliver.server';
import { forgetListeners, listen } from '~/shared/outbox/listeners.server';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { undelivered } from '~/shared/outbox/undelivered.server';
import { useFreshDatabase } from '../../support/database';
import { startMailServer, type Mood } from '../../support/mail-server';

useFreshDatabase();

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  process.env.ORIGIN = 'https://forum.oefening.example';
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
  Object.assign(server.state, { isOpen: true, mood: 'kind', greeted: 0 });
  forgetAway();
  forgetListeners();
  listen('letter.written', {
    secrets: ['code'],
    deliver: ({ id, payload }) =>
      sendMail({ to: { name: 'Zoë', address: 'zoe@oefening.example' }, subject: 'Dag', text: String(payload.code), html: '<p>Dag</p>', key: `letter-${id}` }),
  });
});

const writeLetter = () => write((tx) => recordEvent(tx, 'letter.written', { code: 'geheim' }));
const stored = () => read().select().from(outboxEvent).orderBy(outboxEvent.id);
const messageIds = () => server.received.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]?.trim());
const later = (milliseconds: number) => () => new Date(Date.now() + milliseconds);

/** One attempt while the server is in this mood, then one when it is kind again. */
async function tryTwice(mood: Mood): Promise<void> {
  server.state.mood = mood;
  await deliverNext();
  server.state.mood = 'kind';
  forgetAway();
}

describe('a mail', () => {
  it.each([
    ['does not greet', 'no greeting', 'Greeting never received', 1],
    ['says nothing more once it has the text', 'silent after the text', 'Timeout', 2],
    ['is busy (451)', 451, '451', 1],
  ] as const)('is sent later when the server %s', async (_, mood, error, copies) => {
    await writeLetter();
    await tryTwice(mood);
    expect((await stored())[0]).toMatchObject({ attempts: 1, deliveredAt: null, payload: { code: 'geheim' } });
    expect((await stored())[0]?.lastError).toContain(error);
    expect(await deliverNext()).toBe(false);
    expect(await deliverNext(later(waitAfter(1)))).toBe(true);
    expect((await stored())[0]).toMatchObject({ attempts: 2, lastError: null, payload: {} });
    // Taken twice, read once: mail programs know it by its id.
    expect(messageIds()).toHaveLength(copies);
    expect(new Set(messageIds()).size).toBe(1);
  });

  it('is sent later when nobody listens at the address of the server', async () => {
    await server.goAway();
    await writeLetter();
    await deliverNext();
    await server.comeBack();
    expect((await stored())[0]).toMatchObject({ attempts: 1, deliveredAt: null });
    expect((await stored())[0]?.lastError).toContain('ECONNREFUSED');
    forgetAway();
    await deliverNext(later(waitAfter(1)));
    expect((await stored())[0]).toMatchObject({ attempts: 2, lastError: null });
    expect(server.received).toHaveLength(1);
  });

  it('is given up at once when the server says that it never will (550), and counted for the administrator', async () => {
    await writeLetter();
    await tryTwice(550);
    const [event] = await stored();
    expect(event).toMatchObject({ attempts: MAX_ATTEMPTS, deliveredAt: null, payload: {} });
    expect(await deliverNext(later(2 * 86_400_000))).toBe(false);
    expect(await undelivered()).toEqual({ count: 1, lastError: event?.lastError, lastAt: event?.createdAt });
    expect(event?.lastError).toContain('550');
  });
});

describe('a server that hangs', () => {
  it('is asked once, and the mails that are due beside it do not wait for it', async () => {
    server.state.mood = 'no greeting';
    for (let n = 0; n < 6; n += 1) await writeLetter();
    while (await deliverNext());
    expect(server.state.greeted).toBe(1);
    expect((await stored()).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('does not hold up other events', async () => {
    let letGo = () => undefined as void;
    listen('clock.struck', { deliver: () => new Promise<void>((resolve) => (letGo = resolve)) });
    const heard: unknown[] = [];
    listen('bell.rung', { deliver: async ({ payload }) => void heard.push(payload.n) });
    const stop = startOutbox();
    await write((tx) => recordEvent(tx, 'clock.struck', {}));
    for (const n of [1, 2, 3]) await write((tx) => recordEvent(tx, 'bell.rung', { n }));
    await vi.waitFor(() => expect(heard.toSorted()).toEqual([1, 2, 3]), { timeout: 3_000 });
    letGo();
    await stop();
  });

  it('is given our time limits, and its own where the address has them', () => {
    const limits = (url: string) => Object.fromEntries(new URL(withTimeouts(url)).searchParams);
    expect(limits('smtps://mail.example')).toEqual({ dnsTimeout: '10000', connectionTimeout: '10000', greetingTimeout: '15000', socketTimeout: '20000' });
    expect(limits('smtp://mail.example/?socketTimeout=5')).toMatchObject({ socketTimeout: '5' });
  });
});
