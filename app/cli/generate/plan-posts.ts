import { REACTION_KINDS, type ReactionKind } from '#db/codes';
import type { post } from '#db/schema/forum';
import type { Chance } from '#db/seed/size/chance';
import type { Text, Texts } from './generate-texts';
import type { Population } from './generate-people';
import type { PlannedTopic } from './plan-topics';

const DAY_MS = 86_400_000;

/** A conversation lives for some weeks, a long one for longer. */
const LIFE_MS = 20 * DAY_MS;

/** Of 100 replies one was taken away again. */
const DELETED_SHARE = 0.01;

export type Reaction = { personId: number; kind: ReactionKind };

/** A post before it is stored; the topic's id follows. */
export type PlannedPost = { row: Omit<typeof post.$inferInsert, 'topicId'> & { createdAt: Date; deletedAt: Date | null }; reactions: Reaction[] };

type Surroundings = { texts: Texts; population: Population; until: Date; number: number };

/** The opening post and the replies of a topic, in order of position and time. */
export function planPosts(chance: Chance, { row: topic, replies }: PlannedTopic, { texts, population, until, number }: Surroundings): PlannedPost[] {
  const pool = texts[topic.language];
  const moments = replyMoments(chance, { from: topic.createdAt, until, replies });
  const opening = planPost(chance, { position: 0, authorId: topic.authorId, createdAt: topic.createdAt, text: chance.pick(pool.openings), number, population });
  const answers = moments.map((createdAt, index) => {
    const authorId = chance.happens(0.15) ? topic.authorId : chance.pick(population.everyone);
    return planPost(chance, { position: index + 1, authorId, createdAt, text: chance.pick(pool.replies), number, population });
  });
  return [opening, ...answers];
}

function replyMoments(chance: Chance, { from, until, replies }: { from: Date; until: Date; replies: number }): Date[] {
  const life = Math.min(until.getTime() - from.getTime(), LIFE_MS * (1 + replies / 20));
  // Squared: most answers come early.
  const offsets = Array.from({ length: replies }, () => Math.floor(chance.fraction() ** 2 * life));
  return offsets.sort((a, b) => a - b).map((offset) => new Date(from.getTime() + offset));
}

type Wish = { position: number; authorId: number; createdAt: Date; text: Text; number: number; population: Population };

function planPost(chance: Chance, { position, authorId, createdAt, text, number, population }: Wish): PlannedPost {
  const isDeleted = position > 0 && chance.happens(DELETED_SHARE);
  const reactions = isDeleted ? [] : planReactions(chance, authorId, population);
  const count = (kind: ReactionKind) => reactions.filter((one) => one.kind === kind).length;
  const row = {
    ...text,
    position,
    authorId,
    createdAt,
    submissionKey: `generated-${number}-${position}`,
    deletedAt: isDeleted ? createdAt : null,
    deletedBy: isDeleted ? authorId : null,
    recognisableCount: count('recognisable'),
    thanksCount: count('thanks'),
    willTryCount: count('will_try'),
  };
  return { row, reactions };
}

/** Two posts of three get none; nobody reacts to their own. */
function planReactions(chance: Chance, authorId: number, { everyone }: Population): Reaction[] {
  if (chance.happens(0.66)) return [];
  const people = new Set(Array.from({ length: 1 + chance.below(4) }, () => chance.pick(everyone)));
  people.delete(authorId);
  return [...people].map((personId) => ({ personId, kind: chance.pick(REACTION_KINDS) }));
}
