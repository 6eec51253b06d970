import type { SpaceCode } from '#db/codes';

/** What the form to open a topic asks, as keys. */
export type ComposeWords = { titleHint: string; summaryHint: string; text: string; help: string };

const STORY: ComposeWords = {
  titleHint: 'forum:compose.title.hint',
  summaryHint: 'forum:compose.summary.hint',
  text: 'forum:compose.parts.text',
  help: 'forum:compose.help.text',
};

const QUESTION: ComposeWords = {
  titleHint: 'forum:compose.question.title',
  summaryHint: 'forum:compose.question.summary',
  text: 'forum:compose.question.text',
  help: 'forum:compose.question.help',
};

/** A question is asked differently from the way a story is told. */
export function composeWords(spaceCode: SpaceCode): ComposeWords {
  return spaceCode === 'help' ? QUESTION : STORY;
}

/** "Plaats vraag": what the button posts. */
export const POST_IN_SPACE: Record<SpaceCode, string> = {
  'best-practices': 'forum:compose.post.bestPractices',
  'lessons-learned': 'forum:compose.post.lessonsLearned',
  experiments: 'forum:compose.post.experiments',
  help: 'forum:compose.post.help',
  'case-studies': 'forum:compose.post.caseStudies',
  announcements: 'forum:compose.post.announcements',
  events: 'forum:compose.post.events',
};
