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
import type { DemoStep } from './timeline';

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

/** What becomes of the published stories afterwards, and the whole life of those that are not online (yet). */
export function storySteps(published: DemoTopic[], unpublished: DemoTopic[], standing: Standing): DemoStep[] {
  return [...published.filter(({ story }) => story !== null).flatMap((one) => stepsSince(one, standing)), ...unpublished.flatMap((one) => stepsTo(one, standing))];
}

function stepsSince(one: DemoTopic, standing: Standing): DemoStep[] {
  const { now } = standing;
  const { state, uses, revised, asked } = storyOf(one);
  const author = personOf(standing, one.by);
  const used = new Date(Math.min(momentOf(one.at, now).getTime() + USED_MS, now.getTime()));
  const use = ({ by, note }: DemoStory['uses'][number]): DemoStep => ({
    at: used,
    take: async () => void (await startUsing(await withOrganisation(personOf(standing, by)), await idOf(one, standing), note, used)),
  });
  const [revisedAt, handedInAt, askedAt] = [REVISED_AGO_MS, SUBMITTED_AGO_MS, ASKED_AGO_MS].map((ms) => new Date(now.getTime() - ms)) as [Date, Date, Date];
  const revise = async () => {
    const id = await idOf(one, standing);
    await reviseCaseStudy(author, id, revisedAt);
    await change(one, author, { id, fields: revised, at: revisedAt });
  };
  const ask = async () => decide(one, standing, { id: await idOf(one, standing), decision: 'request_changes', message: asked, at: askedAt });
  const revision: DemoStep[] = [
    { at: revisedAt, take: revise },
    { at: handedInAt, take: async () => handIn(author, await idOf(one, standing), handedInAt) },
    { at: askedAt, take: ask },
  ];
  const taken = { published: 0, revising: 1, revision_submitted: 2, revision_changes_requested: 3 }[String(state)] ?? 0;
  return [...uses.map(use), ...revision.slice(0, taken)];
}

/** The decision that brought a story there where it is. */
const DECISIONS: Partial<Record<CaseStudyState, CaseStudyDecision>> = { changes_requested: 'request_changes', declined: 'decline' };

function stepsTo(one: DemoTopic, standing: Standing): DemoStep[] {
  const { state, checked } = storyOf(one);
  const author = personOf(standing, one.by);
  const begun = momentOf(one.at, standing.now);
  const [handedIn, ended] = [1, 3].map((days) => new Date(Math.min(begun.getTime() + days * DAY_MS, standing.now.getTime()))) as [Date, Date];
  let id = 0;
  const steps: DemoStep[] = [{ at: begun, take: async () => void (id = await begin(one, author, standing, begun)) }];
  if (state !== 'draft') steps.push({ at: handedIn, take: () => handIn(author, id, handedIn) });
  if (state === 'withdrawn') steps.push({ at: ended, take: () => withdrawCaseStudy(author, id, ended) });
  const decision = DECISIONS[state];
  if (decision) steps.push({ at: ended, take: () => decide(one, standing, { id, decision, message: checked, at: ended }) });
  return steps;
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
