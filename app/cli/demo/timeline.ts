import type { ReactionKind } from '#db/codes';
import { DEMO_PEOPLE } from '#db/seed/demo/people';
import type { DemoTopic, ReactionCounts } from '#db/seed/demo/read-topics';
import { chanceOf, shuffled } from './chance';
import { experimentActs, type ExperimentAct } from './demo-experiments';
import { momentOf, momentsOf } from './moments';

/** Something that somebody of the demo does in a topic. `post` 0 is the opening, 1 the first reply. */
export type Act = { at: Date; topic: DemoTopic; by: string } & (
  | { kind: 'open' }
  | { kind: 'extend' }
  | { kind: 'pin' }
  | { kind: 'close' }
  | { kind: 'reply'; post: number }
  | { kind: 'accept'; post: number }
  | ExperimentAct
);

/** Anything that happens in the demo, and when. */
export type DemoStep = { at: Date; take: () => Promise<void> };

/** A reaction of somebody to a post of a topic. */
export type PlannedReaction = { at: Date; topic: DemoTopic; by: string; post: number; kind: ReactionKind };

const HOUR_MS = 3_600_000;
/** Hours after a post within which everybody reacts who will. */
const REACTING_HOURS = 96;
/** Keeps what is pinned on top of every space: one of the moderators. */
const KEEPER = 'nienke';

const KINDS: readonly ReactionKind[] = ['recognisable', 'thanks', 'will_try'];

/** Everything that happened, in the order in which it did. */
export function planTimeline(topics: DemoTopic[], now: Date): Act[] {
  return topics.flatMap((topic) => actsOf(topic, now)).sort((a, b) => a.at.getTime() - b.at.getTime());
}

function actsOf(topic: DemoTopic, now: Date): Act[] {
  const { opened, replied } = momentsOf(topic, now);
  const acts: Act[] = [{ kind: 'open', at: opened, topic, by: topic.by }];
  const soon = (moment: Date) => new Date(Math.min(moment.getTime() + HOUR_MS / 2, now.getTime()));
  if (topic.isPinned) acts.push({ kind: 'pin', at: soon(opened), topic, by: KEEPER });
  if (topic.addition) acts.push({ kind: 'extend', at: momentOf(topic.addition.at, now), topic, by: topic.by });
  topic.replies.forEach((reply, index) => {
    const at = replied[index] ?? now;
    acts.push({ kind: 'reply', at, topic, by: reply.by, post: index + 1 });
    if (reply.isAccepted) acts.push({ kind: 'accept', at: soon(at), topic, by: topic.by, post: index + 1 });
  });
  if (topic.closed) acts.push({ kind: 'close', at: momentOf(topic.closed.at, now), topic, by: topic.closed.by });
  acts.push(...experimentActs(topic, now).map((act) => ({ ...act, topic })));
  return acts;
}

/** Who reacted to what, and when. */
export function planReactions(topics: DemoTopic[], now: Date): PlannedReaction[] {
  return topics.flatMap((topic) => {
    const { opened, replied } = momentsOf(topic, now);
    const ofReplies = topic.replies.flatMap(({ by, reactions }, index) =>
      reactionsTo({ topic, post: index + 1, by, at: replied[index] ?? now, counts: reactions }, now),
    );
    return [...reactionsTo({ topic, post: 0, by: topic.by, at: opened, counts: topic.reactions }, now), ...ofReplies];
  });
}

type Reacted = { topic: DemoTopic; post: number; by: string; at: Date; counts: ReactionCounts | null };

function reactionsTo({ topic, post, by, at, counts }: Reacted, now: Date): PlannedReaction[] {
  const chance = chanceOf(`${topic.key} ${post}`);
  const wanted = counts ?? [Math.floor(chance() * 4), Math.floor(chance() * 3), Math.floor(chance() ** 2 * 3)];
  const latest = Math.min(at.getTime() + REACTING_HOURS * HOUR_MS, now.getTime());
  return KINDS.flatMap((kind, place) =>
    shuffled(DEMO_PEOPLE.filter((one) => one.key !== by), chance)
      .slice(0, wanted[place])
      // Most of them in the first hours.
      .map((one) => ({ at: between(at, latest, chance() ** 3), topic, by: one.key, post, kind })),
  );
}

function between(from: Date, until: number, share: number): Date {
  return new Date(from.getTime() + Math.ceil((until - from.getTime()) * share));
}
