import { DISCIPLINES, TEACHING_FORMS, type Language, type SpaceCode } from '#db/codes';
import type { topic } from '#db/schema/forum';
import type { Chance } from '#db/seed/size/chance';
import { TITLES } from '#db/seed/size/names';
import { SUMMARIES } from '#db/seed/size/openings';
import { topicSlug } from '~/forum/topics/topic-slug';
import type { Population } from './generate-people';

/** How topics spread over the spaces: people ask more than they tell. */
const SPACE_WEIGHTS: Record<SpaceCode, number> = {
  'best-practices': 20,
  'lessons-learned': 14,
  experiments: 14,
  help: 38,
  'case-studies': 5,
  announcements: 5,
  events: 4,
};

/** A topic of more replies than this is rare in any forum. */
const MOST_REPLIES = 2_000;

/** A topic before it is stored. */
export type PlannedTopic = {
  row: Omit<typeof topic.$inferInsert, 'spaceId' | 'lastActivityAt'> & { createdAt: Date };
  space: SpaceCode;
  replies: number;
};

/**
 * How many replies each topic gets: exactly `replies` together, a few topics very long and many short, as in any
 * forum (the sizes follow a power law).
 */
export function spreadReplies(chance: Chance, topics: number, replies: number): number[] {
  const weights = Array.from({ length: topics }, () => (chance.happens(0.15) ? 0 : Math.min(400, (1 - chance.fraction()) ** -0.75)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let owed = 0;
  const counts = weights.map((weight) => {
    owed += sum > 0 ? (weight / sum) * replies : 0;
    const count = Math.min(MOST_REPLIES, Math.floor(owed));
    owed -= count;
    return count;
  });
  // What rounding and the limit left over goes to the last ones that have room.
  for (let left = replies - counts.reduce((total, count) => total + count, 0), n = topics - 1; left > 0; n = (n || topics) - 1) {
    counts[n] = (counts[n] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}

type Wish = { createdAt: Date; replies: number; population: Population };

/** What one topic is about, and who opened it. */
export function planTopic(chance: Chance, { createdAt, replies, population }: Wish): PlannedTopic {
  const space = chance.weighted(SPACE_WEIGHTS);
  const language: Language = chance.happens(0.93) ? 'nl' : 'en';
  const title = `${chance.pick<string>(TITLES[language].subjects)}: ${chance.pick<string>(TITLES[language].turns)}`;
  const row = {
    authorId: chance.pick(authorsOf(space, population)),
    title,
    slug: topicSlug(title),
    summary: chance.happens(0.6) ? chance.pick<string>(SUMMARIES[language]) : null,
    discipline: chance.happens(0.8) ? chance.pick(DISCIPLINES) : null,
    teachingForm: chance.happens(0.6) ? chance.pick(TEACHING_FORMS) : null,
    language,
    createdAt,
    closedAt: chance.happens(0.01) ? createdAt : null,
  };
  return { row, space, replies };
}

/** Who may open a topic there (app/forum/spaces/spaces.ts). */
function authorsOf(space: SpaceCode, { everyone, moderators, staff }: Population): number[] {
  if (space === 'announcements' || space === 'events') return staff;
  return space === 'case-studies' ? moderators : everyone;
}
