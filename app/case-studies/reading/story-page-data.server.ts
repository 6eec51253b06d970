import type { Language } from '#db/codes';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import { legsOf } from '~/shapes/leg-fields';
import type { Actor } from '~/shared/actor';
import { links } from '~/shared/links';
import { settings } from '~/shared/settings.server';
import { findPublished } from './find-published.server';
import { articleOf } from './structured-data';

/** What the 30-second version tells beside the summary. */
const SHORT_LEGS: ReadonlySet<string> = new Set(['numbers', 'costs']);

/**
 * Everything on the page of a published case study, or of its 30-second version, in the reader's language. Throws 404
 * for who may not read it.
 */
export async function readStoryPage(actor: Actor, id: number, { isShort, language }: { isShort: boolean; language: Language }) {
  const { story: published, reader } = await findPublished(actor, id);
  const { content, ...credits } = published;
  const { fields, quotes, pictures, ...labels } = content;
  const legs = legsOf(CASE_STUDY, fields, language);
  const story = {
    ...credits,
    ...labels,
    legs: isShort ? legs.filter(({ name }) => SHORT_LEGS.has(name)) : legs,
    quotes: isShort ? [] : quotes,
    pictures: isShort ? [] : pictures,
  };
  const origin = settings().ORIGIN;
  return { story, reader, isShort, legsTitle: CASE_STUDY.title[language], address: `${origin}${links.caseStudy(story)}`, article: articleOf(published, origin) };
}

export type StoryPageData = Awaited<ReturnType<typeof readStoryPage>>;
export type StoryView = StoryPageData['story'];
