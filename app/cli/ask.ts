import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

export type Ask = (question: string, options?: { hidden?: boolean }) => Promise<string>;

/** Asks on the terminal; a hidden answer is not shown. Answers may also be piped in, one a line. */
export async function withQuestions<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  let muted = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!muted) process.stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  const lines = linesOf(terminal);
  try {
    return await work(async (question, { hidden = false } = {}) => {
      process.stdout.write(`${question}: `);
      muted = hidden;
      const answer = await lines.next();
      muted = false;
      if (hidden) process.stdout.write('\n');
      if (answer.done) throw new Error('\nThe answers ended too early; nothing was changed.');
      return answer.value;
    });
  } finally {
    terminal.close();
  }
}

function linesOf(terminal: Interface): AsyncIterator<string> {
  return terminal[Symbol.asyncIterator]();
}
