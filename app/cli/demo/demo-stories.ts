import { asc, desc, eq } from 'drizzle-orm';
import type { CaseStudyDecision, CaseStudyState } from '#db/codes';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudy, caseStudyDecision, caseStudyVersion } from '#db/schema/case-studies';
import { post, topic } from '#db/schema/forum';
import type { DemoStory, DemoTopic } from '#db/seed/demo/read-topics';
import type { CaseStudyInput } from '~/case-studies/writing/case-study-form';
import { reviseCaseStudy } from '~/case-studies/writing/revise-case-study.server';
import { saveCaseStudy } from '~/case-studies/writing/save-case-study.server';
import { submitCaseStudy } from '~/case-studies/writing/submit-case-study.server';
import { withdrawCaseStudy } from '~/case-studies/writing/withdraw-case-study.server';
import { applyDecision } from '~/case-studies/review/apply-decision.server';
import { decideCaseStudy } from '~/case-studies/review/decide-case-study.server';
import { startUsing } from '~/case-studies/uses/use-case-study.server';
import { beginConversation } from '~/forum/conversations/begin-conversation.server';
import type { SignedIn } from '~/shared/actor';
import { filledIn } from './demo-fields';
import type { Standing } from './demo-text';
import { fillDates, momentOf } from './moments';

const DAY_MS = 86_400_000;
/** How long somebody writes, a moderator takes, and a colleague waits before they use it. */
const [WRITTEN_MS, READ_MS, USED_MS] = [6 * DAY_MS, 3 * DAY_MS, 5 * DAY_MS];
/** Of what is under way by now: how long ago the next thing happened. */
const [REVISED_AGO_MS, SUBMITTED_AGO_MS, ASKED_AGO_MS] = [4 * DAY_MS, 2 * DAY_MS, 1 * DAY_MS];

/** Writes, hands in and approves the story, online at this moment. Returns its conversation. */
export async function publishStory(one: DemoTopic, author: SignedIn, standing: Standing, at: Date) {
  const before = (ms: number) => new Date(at.getTime() - ms);
  const id = await begin(one, author, standing, before(WRITTEN_MS + READ_MS));
  await handIn(author, id, before(READ_MS));
  await decide(one, standing, { id, decision: 'approve', message: storyOf(one).checked, at });
  await beginConversation({ payload: { caseStudyId: id }, createdAt: at });
  const [made] = await read().select({ id: topic.id, slug: topic.slug }).from(topic).where(eq(topic.caseStudyId, id));
  if (!made) throw new Error(`${one.key}: no conversation began`);
  const posts = await read().select({ id: post.id }).from(post).where(eq(post.topicId, made.id)).orderBy(asc(post.position));
  return { ...made, posts: posts.map((row) => row.id) };
}

/** What became of the published stories since, and those that are not online (yet). */
export async function leaveStories(published: DemoTopic[], unpublished: DemoTopic[], standing: Standing): Promise<void> {
  for (const one of published.filter(({ story }) => story !== null)) await goOn(one, standing);
  for (const one of unpublished) await bringTo(storyOf(one).state, one, standing);
}

async function goOn(one: DemoTopic, standing: Standing): Promise<void> {
  const { now } = standing;
  const story = storyOf(one);
  const author = personOf(standing, one.by);
  const id = await idOf(one, standing);
  for (const { by, note } of story.uses) {
    const at = Math.min(momentOf(one.at, now).getTime() + USED_MS, now.getTime());
    await startUsing(await withOrganisation(personOf(standing, by)), id, note, new Date(at));
  }
  const ago = (ms: number) => new Date(now.getTime() - ms);
  if (story.state === 'published') return;
  await reviseCaseStudy(author, id, ago(REVISED_AGO_MS));
  await change(one, author, { id, fields: story.revised, at: ago(REVISED_AGO_MS) });
  if (story.state === 'revising') return;
  await handIn(author, id, ago(SUBMITTED_AGO_MS));
  if (story.state === 'revision_changes_requested') {
    await decide(one, standing, { id, decision: 'request_changes', message: story.asked, at: ago(ASKED_AGO_MS) });
  }
}

/** The last step of a story that nobody else reads; absent: handed in, and no more. */
const DECISIONS: Partial<Record<CaseStudyState, CaseStudyDecision>> = { changes_requested: 'request_changes', declined: 'decline' };

async function bringTo(state: CaseStudyState, one: DemoTopic, standing: Standing): Promise<void> {
  const author = personOf(standing, one.by);
  const begun = momentOf(one.at, standing.now);
  const later = (days: number) => new Date(Math.min(begun.getTime() + days * DAY_MS, standing.now.getTime()));
  const id = await begin(one, author, standing, begun);
  if (state === 'draft') return;
  await handIn(author, id, later(1));
  if (state === 'withdrawn') return withdrawCaseStudy(author, id, later(2));
  const decision = DECISIONS[state];
  if (decision) await decide(one, standing, { id, decision, message: storyOf(one).checked, at: later(3) });
}

async function begin(one: DemoTopic, author: SignedIn, standing: Standing, at: Date): Promise<number> {
  const coAuthors = await Promise.all(storyOf(one).with.map((key) => addressOfPerson(personOf(standing, key))));
  const { organisationId } = await withOrganisation(author);
  const { id } = await saveCaseStudy(author, null, { ...inputOf(one, standing.now), organisationId, newCoAuthors: coAuthors }, at);
  return id;
}

function inputOf(one: DemoTopic, now: Date): CaseStudyInput {
  const { title, summary, language, discipline, form } = one;
  const labels = { title: fillDates(title, now), summary: summary ?? '', language, discipline, teachingForm: form };
  const content = { ...labels, fields: filledIn(one, now), quotes: storyOf(one).quotes, pictures: [] };
  return { content, organisationId: null, coAuthorIds: [], newCoAuthors: [], revision: 0, submissionKey: one.key };
}

async function change(one: DemoTopic, author: SignedIn, { id, fields, at }: { id: number; fields: DemoTopic['fields']; at: Date }): Promise<void> {
  const { content, revision, submissionKey } = await rowOf(id);
  const changed = { ...content, fields: { ...content.fields, ...filledIn({ ...one, fields }, at) } };
  await saveCaseStudy(author, id, { content: changed, organisationId: null, coAuthorIds: [], newCoAuthors: [], revision, submissionKey }, at);
}

async function handIn(author: SignedIn, id: number, at: Date): Promise<void> {
  await submitCaseStudy(author, id, (await rowOf(id)).revision, at);
}

type Judged = { id: number; decision: CaseStudyDecision; message: string; at: Date };

/** The decision of the moderator, with its effect at once. */
async function decide(one: DemoTopic, standing: Standing, { id, decision, message, at }: Judged): Promise<void> {
  const { reviewer, reason } = storyOf(one);
  const [version] = await read().select({ id: caseStudyVersion.id }).from(caseStudyVersion).where(eq(caseStudyVersion.caseStudyId, id)).orderBy(desc(caseStudyVersion.number)).limit(1);
  if (!version) throw new Error(`${one.key}: nothing was handed in`);
  const verdict = { versionId: version.id, decision, reason: decision === 'approve' ? null : (reason ?? 'other'), message, checklist: [] };
  const decisionId = await decideCaseStudy(personOf(standing, reviewer), id, verdict, at);
  await applyDecision({ id: 0, kind: 'caseStudy.decided', payload: { decisionId }, createdAt: at, attempts: 1 }, at);
  const [decided] = await read().select({ effectiveAt: caseStudyDecision.effectiveAt }).from(caseStudyDecision).where(eq(caseStudyDecision.id, decisionId));
  if (!decided?.effectiveAt) throw new Error(`${one.key}: the decision took no effect`);
}

function storyOf({ key, story }: DemoTopic): DemoStory {
  if (!story) throw new Error(`${key} is no story`);
  return story;
}

function personOf({ people }: Standing, key: string): SignedIn {
  const one = people.get(key);
  if (!one) throw new Error(`nobody of the demo is called ${key}`);
  return one;
}

async function rowOf(id: number) {
  const [row] = await read().select().from(caseStudy).where(eq(caseStudy.id, id));
  if (!row) throw new Error(`no case study ${id}`);
  return row;
}

async function idOf(one: DemoTopic, { topics }: Standing): Promise<number> {
  const [row] = await read().select({ id: topic.caseStudyId }).from(topic).where(eq(topic.id, topics.get(one.key)?.id ?? 0));
  if (!row?.id) throw new Error(`${one.key}: its story is gone`);
  return row.id;
}

/** The person as they are stored by now: the organisation may have been filled in since. */
async function withOrganisation(one: SignedIn): Promise<SignedIn> {
  const [row] = await read().select({ organisationId: person.organisationId }).from(person).where(eq(person.id, one.id));
  return { ...one, organisationId: row?.organisationId ?? null };
}

async function addressOfPerson({ id }: SignedIn): Promise<string> {
  const [row] = await read().select({ email: person.email }).from(person).where(eq(person.id, id));
  return row?.email ?? '';
}
