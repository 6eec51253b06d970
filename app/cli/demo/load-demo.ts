import { write } from '#db/connection.server';
import { outboxEvent } from '#db/schema/shared';
import { readDemoStories, readDemoTopics } from '#db/seed/demo/read-topics';
import { markDemo } from './demo-mark';
import { addDemoPeople } from './demo-people';
import { invitationSteps, leaveTraces } from './demo-reading';
import { storySteps } from './demo-stories';
import { leaveSessions } from './demo-sessions';
import { storeReactions } from './demo-reactions';
import type { Standing } from './demo-text';
import { perform } from './perform';
import { planReactions, planTimeline } from './timeline';

/** From the folder of the project, which every command runs in. */
export const DEMO_TOPICS = 'db/seed/demo/topics';
export const DEMO_STORIES = 'db/seed/demo/stories';

/** Loads the whole demo into an empty database, its last week up to `now`. Says after each part of the work how far it is. */
export async function loadDemo(now: Date, tell: (done: number, all: number) => void = () => undefined): Promise<Standing> {
  const topics = readDemoTopics(DEMO_TOPICS);
  await markDemo('unfinished', now);
  const standing: Standing = { people: await addDemoPeople(now), topics: new Map(), now };
  const acts = planTimeline(topics, now).map((act) => ({ at: act.at, take: () => perform(act, standing) }));
  const steps = storySteps(topics, readDemoStories(DEMO_STORIES), standing);
  const timeline = [...acts, ...steps, ...invitationSteps(standing)].sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const [done, { take }] of timeline.entries()) {
    tell(done, timeline.length);
    await take();
  }
  await storeReactions(planReactions(topics, now), standing);
  await leaveTraces(standing);
  await leaveSessions(standing);
  // Nobody has to hear of what happened in the past.
  await write((tx) => tx.delete(outboxEvent));
  await markDemo('loaded', now);
  return standing;
}
