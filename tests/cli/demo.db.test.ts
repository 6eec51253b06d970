import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { count, eq, isNotNull } from 'drizzle-orm';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { CASE_STUDY_STATES, EXPERIMENT_STATUSES, ORGANISATION_KINDS, SPACE_CODES } from '#db/codes';
import { read } from '#db/connection.server';
import { person, session } from '#db/schema/accounts';
import { caseStudy, caseStudyVersion } from '#db/schema/case-studies';
import { auditRecord } from '#db/schema/audit';
import { experiment, experimentMove, experimentTrial } from '#db/schema/experiments';
import { post, reaction, space, topic } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import { outboxEvent } from '#db/schema/shared';
import { upload } from '#db/schema/uploads';
import { postUpload } from '#db/schema/writing';
import { makeDemo } from '~/cli/make-demo';
import { DEMO_STORIES, DEMO_TOPICS } from '~/cli/demo/load-demo';
import { filledIn } from '~/cli/demo/demo-fields';
import { fillDates, momentsOf } from '~/cli/demo/moments';
import { readDemoStories, readDemoTopics } from '#db/seed/demo/read-topics';
import { verifyPassword } from '~/accounts/password.server';
import { reconcileCounters } from '~/forum/reconcile.server';
import { lackingOfNew, newTopicSchema } from '~/forum/topics/topic-form';
import { listDrafts } from '~/forum/drafts/draft-queries.server';
import { fieldName } from '~/shapes/field-names';
import { PUBLIC } from '~/case-studies/case-study-states';
import { shortcomingsOf } from '~/case-studies/case-study-content';
import { closeRenderer } from '~/shared/markdown/renderer.server';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';

useFreshDatabase();

const dataDir = mkdtempSync(path.join(tmpdir(), 'estafette-demo-'));
vi.stubEnv('DATA_DIR', dataDir);
vi.stubEnv('DEMO_PASSWORD', 'een-lange-zin-om-mee-te-proberen');

afterAll(async () => {
  await closeRenderer();
  rmSync(dataDir, { recursive: true, force: true });
});

const now = new Date('2026-11-23T20:30:00Z');
const topics = readDemoTopics(DEMO_TOPICS);
const stories = [...topics.filter(({ story }) => story), ...readDemoStories(DEMO_STORIES)];

/** Milliseconds in which the whole demo must be there, with room for a machine that does other things too. */
const LOADING_MS = 120_000;

const numberOf = async (table: typeof person | typeof organisation | typeof topic | typeof outboxEvent) =>
  (await read().select({ n: count() }).from(table))[0]?.n;

/** Whether somebody wrote it: not a day or a choice. */
const isSaid = (text: string) => text.includes(' ');

describe('the texts of the demo', () => {
  it('are eighty topics over all spaces with at least 280 replies, most of them in Dutch', () => {
    expect(topics).toHaveLength(80);
    expect(new Set(topics.map((one) => one.space))).toEqual(new Set(SPACE_CODES));
    expect(topics.flatMap((one) => one.replies).length).toBeGreaterThanOrEqual(280);
    const english = topics.filter((one) => one.language === 'en').length;
    expect(english).toBeGreaterThan(0);
    expect(english).toBeLessThan(8);
  });

  it('would all be accepted by the form of their space', () => {
    for (const one of topics) {
      const { space: code, title, summary, body, tags, discipline, form, language, status } = one;
      const labels = { title: fillDates(title, now), summary: summary ?? '', body, tags, discipline: discipline ?? '', teachingForm: form ?? '', language };
      const fields = Object.entries(filledIn(one, now)).map(([name, text]) => [fieldName(name), text]);
      const values = { ...labels, ...(Object.fromEntries(fields) as Record<string, string>), ...(status && { status }) };
      const parsed = newTopicSchema(code).safeParse({ ...values, submissionKey: randomUUID() });
      expect(parsed.error?.issues ?? [], one.key).toEqual([]);
      expect(lackingOfNew(code)(values), one.key).toEqual({});
    }
  });

  it('tell of experiments of every status', () => {
    const statuses = topics.flatMap(({ status }) => status ?? []);
    for (const status of EXPERIMENT_STATUSES) expect(statuses.filter((one) => one === status).length, status).toBeGreaterThanOrEqual(2);
  });

  it('tell stories that are complete, but for the one that is being written', () => {
    for (const one of stories) {
      const { title, summary, language, discipline, form: teachingForm, story } = one;
      const content = { title, summary: summary ?? '', language, discipline, teachingForm, fields: filledIn(one, now), quotes: story?.quotes ?? [], pictures: [] };
      const missing = shortcomingsOf(content, { hasOrganisation: true });
      if (story?.state === 'draft') expect(missing.length).toBeGreaterThan(0);
      else expect(missing, one.key).toEqual([]);
    }
  });

  it('stand in fields that hold no marks of Markdown', () => {
    const said = topics.flatMap(({ key, fields }) => Object.entries(fields).map(([name, text]) => ({ at: `${key} ${name}`, text })));
    expect(said.filter(({ text }) => /\*\*|\]\(|^#|^\||^> |picture:/m.test(text))).toEqual([]);
  });

  it('are refused with a field that their space does not have', () => {
    const [first] = topics;
    if (!first) throw new Error('no topics');
    expect(() => filledIn({ ...first, fields: { hypotheses: 'Wij denken dat het lukt.' } }, now)).toThrow(`${first.key}: its space has no field hypotheses`);
  });

  it('say nothing twice, and cheer without exclamation marks', () => {
    const said = topics.flatMap((one) => [one.body, ...Object.values(one.fields).filter(isSaid), ...one.replies.map((reply) => reply.body)]).filter(Boolean);
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((text) => /[^\]]!(?!\[)/.test(text.replaceAll('![', '')))).toEqual([]);
  });

  it('stay in their order at whatever hour they are loaded', () => {
    for (const hour of [0, 6, 12, 23]) {
      const at = new Date(Date.UTC(2026, 2, 29, hour, 10));
      for (const one of topics) {
        const { opened, replied } = momentsOf(one, at);
        const moments = [opened, ...replied].map((moment) => moment.getTime());
        expect(moments, one.key).toEqual([...moments].sort((a, b) => a - b));
        expect(Math.max(...moments), one.key).toBeLessThan(at.getTime());
      }
    }
  });
});

describe('the demo', () => {
  it('is a whole community: every role, kind, space and picture is there, counted right', { timeout: LOADING_MS }, async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await makeDemo();

    expect([await numberOf(organisation), await numberOf(person), await numberOf(topic)]).toEqual([14, 40, 80]);
    const kinds = await read().select({ kind: organisation.kind }).from(organisation);
    expect(new Set(kinds.map((row) => row.kind))).toEqual(new Set(ORGANISATION_KINDS));
    const spaces = await read().select({ code: space.code }).from(topic).innerJoin(space, eq(space.id, topic.spaceId)).groupBy(space.code);
    expect(spaces).toHaveLength(SPACE_CODES.length);
    expect((await reconcileCounters()).corrected).toBe(0);
    expect((await read().select({ n: count() }).from(reaction))[0]?.n).toBeGreaterThan(1_000);

    const solved = await read().select({ n: count() }).from(topic).where(isNotNull(topic.acceptedPostId));
    expect(solved[0]?.n).toBeGreaterThan(12);
    expect(await numberOf(outboxEvent)).toBe(0);
    await expectNothingBroken();
    await expectAccounts();
    await expectLivedIn();
    await expectExperiments();
    await expectStories();
  });

  it('refuses a database that people use, and changes nothing in it', async () => {
    await aPerson();
    await expect(makeDemo()).rejects.toThrow('is not a demo');
    expect([await numberOf(person), await numberOf(topic)]).toEqual([1, 0]);
  });
});

/** An administrator finds a record in its order, and people who were here lately. */
async function expectLivedIn(): Promise<void> {
  const acts = await read().select({ at: auditRecord.createdAt }).from(auditRecord).orderBy(auditRecord.id);
  const times = acts.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((one, other) => one - other));
  const seen = await read().select({ at: session.lastSeenAt, endsAt: session.expiresAt }).from(session);
  expect(seen).toHaveLength(40);
  expect(seen.every(({ at, endsAt }) => at.getTime() <= Date.now() && endsAt.getTime() > Date.now())).toBe(true);
}

/** Experiments stand where their files say, by dated steps, with what all of them say in the end. */
/** A story in every state; those that are published have a conversation, and each has what it needs to be there. */
async function expectStories(): Promise<void> {
  const rows = await read().select({ id: caseStudy.id, state: caseStudy.state, organisationId: caseStudy.organisationId, uses: caseStudy.useCount }).from(caseStudy);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(CASE_STUDY_STATES));
  expect(rows.filter(({ organisationId }) => organisationId === null)).toEqual([]);
  expect(rows.some(({ uses }) => uses > 1)).toBe(true);
  const conversations = await read().select({ id: topic.caseStudyId }).from(topic).where(isNotNull(topic.caseStudyId));
  expect(conversations.map(({ id }) => id).sort()).toEqual(rows.filter(({ state }) => PUBLIC.includes(state)).map(({ id }) => id).sort());
}

async function expectExperiments(): Promise<void> {
  const stored = await read()
    .select({ title: topic.title, status: experiment.status, summary: topic.summary, fields: topic.fields, trials: experiment.trialCount })
    .from(experiment)
    .innerJoin(topic, eq(topic.id, experiment.topicId));
  for (const one of topics.filter(({ space: code }) => code === 'experiments')) {
    const found = stored.find(({ title }) => title === one.title);
    expect({ status: found?.status, summary: found?.summary, named: Object.keys(found?.fields ?? {}).sort() }, one.key).toEqual({
      status: one.status,
      summary: one.summary,
      named: Object.keys(one.fields).sort(),
    });
  }
  const moves = await read().select({ topicId: experimentMove.topicId, at: experimentMove.movedAt }).from(experimentMove).orderBy(experimentMove.id);
  const times = moves.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(moves.length).toBeGreaterThanOrEqual(stored.length + 10);
  expect(stored.reduce((sum, { trials }) => sum + trials, 0)).toBeGreaterThanOrEqual(10);
  const results = await read().select({ n: count() }).from(experimentTrial).where(isNotNull(experimentTrial.reportedAt));
  expect(results[0]?.n).toBeGreaterThanOrEqual(6);
}

/** Every link within the forum leads to something, and every picture of a post is stored and tied to it. */
async function expectNothingBroken(): Promise<void> {
  const posts = await read().select({ id: post.id, html: post.html, topicId: post.topicId }).from(post);
  const people = new Set((await read().select({ id: person.id }).from(person)).map((row) => `/people/${row.id}`));
  const known = new Set((await read().select({ id: topic.id, slug: topic.slug }).from(topic)).map((row) => `/topics/${row.id}/${row.slug}`));
  const published = await read().select({ id: caseStudyVersion.caseStudyId, slug: caseStudyVersion.slug }).from(caseStudyVersion).innerJoin(caseStudy, eq(caseStudy.publishedVersionId, caseStudyVersion.id));
  const places = new Set([...people, ...published.map(({ id, slug }) => `/case-studies/${id}/${slug}`), ...known, ...posts.map((row) => `/posts/${row.id}`), ...SPACE_CODES.map((code) => `/spaces/${code}`)]);
  const inward = posts.flatMap((row) => [...row.html.matchAll(/href="(\/[^"]*)"/g)].map((match) => match[1] ?? ''));
  expect(inward.length).toBeGreaterThan(20);
  expect(inward.filter((href) => !places.has(href))).toEqual([]);
  expect(posts.filter((row) => /\]\(|\{date|picture:|person:/.test(row.html))).toEqual([]);

  const shown = posts.flatMap((row) => [...row.html.matchAll(/<img[^>]* src="\/uploads\/([^"/]+)/g)].map((match) => ({ postId: row.id, name: match[1] ?? '' })));
  expect(shown.length).toBeGreaterThanOrEqual(12);
  const tied = await read().select({ postId: postUpload.postId, name: upload.name }).from(postUpload).innerJoin(upload, eq(upload.id, postUpload.uploadId));
  expect(new Set(tied.map((row) => `${row.postId} ${row.name}`))).toEqual(new Set(shown.map((row) => `${row.postId} ${row.name}`)));
  const portraits = await read().select({ name: person.pictureName }).from(person).where(isNotNull(person.pictureName));
  for (const name of [...shown.map((row) => row.name), ...portraits.map((row) => row.name ?? '')]) {
    expect(existsSync(path.join(dataDir, 'uploads', name, '1920.webp')), name).toBe(true);
  }
}

/** One account for each role with the password that was set, and texts half written for the teacher. */
async function expectAccounts(): Promise<void> {
  const roles = { docent: 'teacher', moderator: 'moderator', branche: 'staff', beheer: 'admin' } as const;
  for (const [mailbox, role] of Object.entries(roles)) {
    const [row] = await read().select().from(person).where(eq(person.email, `${mailbox}@demo.estafette.test`));
    expect(row?.role).toBe(role);
    expect(await verifyPassword(row?.passwordHash, 'een-lange-zin-om-mee-te-proberen')).toBe(true);
  }
  const [teacher] = await read().select().from(person).where(eq(person.email, 'docent@demo.estafette.test'));
  if (!teacher) throw new Error('no teacher');
  expect(await listDrafts(teacher)).toHaveLength(2);
  // A second start keeps what is there.
  await makeDemo();
  expect([await numberOf(person), await numberOf(topic)]).toEqual([40, 80]);
}
