import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { importJob } from '#db/schema/imports';
import { invitation } from '#db/schema/joining';
import { outboxEvent } from '#db/schema/shared';
import { bumpContentVersion } from '#db/content-version.server';
import { importPreview } from '~/data-transfer/import-preview.server';
import { runImport } from '~/data-transfer/run-import.server';
import { actorOf } from '../support/account-builders';
import { anOrganisation } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { confirmShown, membersFile, sendList } from './import-support';

useFreshDatabase();

const ROWS = 5_000;
/** Rows of which the address is wrong. */
const WRONG = 50;

/** Writes something small over and over until it is told to stop; returns the longest wait in milliseconds. */
function writeMeanwhile(): () => Promise<number> {
  let stopped = false;
  let longest = 0;
  const running = (async () => {
    while (!stopped) {
      const started = performance.now();
      // On a machine with no time left a writer gives up waiting; how long it waited is what counts here.
      await write((tx) => bumpContentVersion(tx)).catch(() => undefined);
      longest = Math.max(longest, performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return async () => {
    stopped = true;
    await running;
    return longest;
  };
}

it('takes 5,000 rows, tells how far it is, and lets others write in between', { timeout: 60_000 }, async () => {
  const admin = await actorOf('admin');
  for (let n = 0; n < 145; n += 1) await anOrganisation({ name: `Muziekschool ${n}` });
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const email = n % (ROWS / WRONG) === 7 ? 'geen adres' : `naam-${n}@oefening.example`;
    return `"Naam, ${n}";${email};muziekschool  ${n % 145};docent;Docent viool ${n};muziek;ja`;
  });
  const times: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    times[name] = Math.round(performance.now() - started);
    return result;
  };
  const before = process.memoryUsage().rss;
  const id = await timed('read and keep', () => sendList(admin, membersFile(...rows)));
  const preview = await timed('preview', () => importPreview(admin, id, null));
  expect(preview.counts).toEqual({ new: ROWS - WRONG, changed: 0, unchanged: 0, error: WRONG });
  await timed('confirm', () => confirmShown(admin, id));
  const stop = writeMeanwhile();
  const seen = new Set<number>();
  const looking = setInterval(() => {
    void read()
      .select({ done: importJob.doneCount })
      .from(importJob)
      .where(eq(importJob.id, id))
      .then(([job]) => seen.add(job?.done ?? 0));
  }, 5);
  const used = process.cpuUsage();
  await timed('import', () => runImport(id));
  const { user, system } = process.cpuUsage(used);
  times['CPU of import'] = Math.round((user + system) / 1_000);
  clearInterval(looking);
  const longest = Math.round(await stop());
  const megabytes = Math.round((process.memoryUsage().rss - before) / 1_048_576);
  console.log(JSON.stringify({ ...times, 'longest wait of another writer': longest, 'more resident MB': megabytes, 'progress seen': seen.size }));
  expect(await read().$count(invitation)).toBe(ROWS - WRONG);
  expect(await read().$count(outboxEvent, eq(outboxEvent.kind, 'invitation.issued'))).toBe(ROWS - WRONG);
  // Between nothing and everything, somebody who looked saw how far it was.
  expect([...seen].some((done) => done > 0 && done < ROWS)).toBe(true);
});
