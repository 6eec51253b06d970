import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { from: string; to: string[]; source: string };

/** How the server behaves: a number is the code that it answers every address with. */
export type Mood = 'kind' | 'no greeting' | 'silent after the text' | 451 | 550;

/**
 * A real SMTP server on a free port of 127.0.0.1 that keeps what it is sent; `isOpen` says whether it takes
 * mail, `mood` how it behaves. `url` has time limits that a test can wait for.
 */
export async function startMailServer() {
  const received: ReceivedMail[] = [];
  const state: { isOpen: boolean; mood: Mood; greeted: number } = { isOpen: true, mood: 'kind', greeted: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onConnect(_session, done) {
      state.greeted += 1;
      if (state.mood !== 'no greeting') done();
    },
    onRcptTo(_address, _session, done) {
      const code = state.isOpen ? state.mood : 451;
      done(typeof code === 'number' ? Object.assign(new Error('Mailbox is full'), { responseCode: code }) : null);
    },
    onData(stream, session, done) {
      text(stream).then((source) => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), source });
        if (state.mood !== 'silent after the text') done();
      }, done);
    },
  });
  // What a client leaves behind when it has waited long enough.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}/?connectionTimeout=300&greetingTimeout=300&socketTimeout=600`,
    received,
    state,
    /** Nobody listens any more, until `comeBack`. */
    goAway: () => new Promise<void>((resolve) => void server.server.close(() => resolve())),
    comeBack: () => new Promise<void>((resolve) => void server.server.listen(port, '127.0.0.1', resolve)),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A mail with its encoded parts in plain words, good enough to look for sentences. */
export function readable(source: string): string {
  const joined = source.replace(/=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
