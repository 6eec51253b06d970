import { createHash, randomBytes } from 'node:crypto';
import { eq, max } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { session } from '#db/schema/accounts';
import { post } from '#db/schema/forum';
import { chanceOf } from './chance';
import type { Standing } from './demo-text';

const DAY_MS = 86_400_000;
/** Whoever writes nothing for weeks still reads along: nobody was away for longer, in days. */
const AWAY_DAYS = 19;
/** As long as a session of somebody who comes back, in days. */
const LASTS_DAYS = 30;

/** Browsers as they name themselves. */
const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
];

/** Lets everybody have been here lately, the most active last: nobody has the cookies of these sessions. */
export async function leaveSessions({ people, now }: Standing): Promise<void> {
  for (const { id, name } of people.values()) {
    const chance = chanceOf(`${name} was here`);
    const [last] = await read().select({ at: max(post.createdAt) }).from(post).where(eq(post.authorId, id));
    const visited = now.getTime() - chance() ** 2 * AWAY_DAYS * DAY_MS;
    const lastSeenAt = new Date(Math.min(now.getTime(), Math.max(visited, last?.at?.getTime() ?? 0)));
    const idHash = createHash('sha256').update(randomBytes(24)).digest('hex');
    const userAgent = BROWSERS[Math.floor(chance() * BROWSERS.length)] ?? null;
    const times = { createdAt: new Date(lastSeenAt.getTime() - DAY_MS), lastSeenAt, expiresAt: new Date(now.getTime() + LASTS_DAYS * DAY_MS) };
    await write((tx) => tx.insert(session).values({ idHash, personId: id, userAgent, place: 'NL', ...times }));
  }
}
