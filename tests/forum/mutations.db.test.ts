import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { SpaceCode } from '#db/codes';
import { read } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { experimentMove, experimentTrial } from '#db/schema/experiments';
import { acceptAnswer } from '~/forum/topics/accept-answer.server';
import { changeSpace } from '~/forum/spaces/change-space.server';
import { closeTopic } from '~/forum/moderating/close-topic.server';
import { deletePost, restorePost } from '~/forum/posts/delete-post.server';
import { discardDraft, restoreDraft } from '~/forum/drafts/discard-draft.server';
import { editPost } from '~/forum/posts/edit-post.server';
import { moveExperiment } from '~/forum/experiments/move-experiment.server';
import { removeResult, reportTrial } from '~/forum/experiments/report-trial.server';
import { takeBackMove } from '~/forum/experiments/take-back-move.server';
import { startTrial, withdrawTrial } from '~/forum/experiments/try-too.server';
import { follow, unfollow } from '~/forum/following/follow.server';
import { moveTopic } from '~/forum/moderating/move-topic.server';
import { pinTopic } from '~/forum/moderating/pin-topic.server';
import { postReply } from '~/forum/posts/post-reply.server';
import { reactToPost } from '~/forum/posts/react-to-post.server';
import { markTopicRead } from '~/forum/topics/read-marks.server';
import { saveDraft } from '~/forum/drafts/save-draft.server';
import { startTopic } from '~/forum/topics/start-topic.server';
import type { Actor } from '~/shared/actor';
import { AppError } from '~/shared/errors/app-error';
import { aPerson, onePersonPerRole } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aReply, aTopic, anExperiment, EXPERIMENT_FIELDS, postAt } from '../support/forum-builders';

useFreshDatabase();

const opening = {
  title: 'Een nieuwe titel',
  summary: null,
  discipline: null,
  teachingForm: null,
  language: 'nl' as const,
  tags: [],
};
const draftFields = {
  submissionKey: 'k',
  revision: 0,
  title: '',
  summary: '',
  body: 'Half af',
  tags: '',
  discipline: '',
  teachingForm: '',
  language: '',
};

/** A public topic and a question in `help`, both opened by `author`, each with a reply of `replier`. */
async function aWorld() {
  const author = await aPerson();
  const replier = await aPerson();
  const topic = await aTopic({ author });
  const reply = await aReply(topic, { author: replier });
  const question = await aTopic({ author, in: 'help' });
  const answer = await aReply(question, { author: replier });
  const opens = await postAt(topic.id, 0);
  const experiment = await anExperiment({ author, status: 'running', createdAt: new Date(Date.now() - 86_400_000) });
  return { author, replier, topic, reply, question, answer, opens, experiment };
}

type World = Awaited<ReturnType<typeof aWorld>>;
type Who = 'visitor' | 'author' | 'replier' | 'teacher' | 'moderator' | 'staff' | 'admin';
type Outcome = 'done' | 403 | 404;
type Mutation = {
  act: (actor: Actor, world: World) => Promise<unknown>;
  /** As `actor` will find it; without rights of their own. */
  prepare?: (world: World, actor: Actor) => Promise<unknown>;
  /** Nobody else sees what it changed, so that kept pages stay good. */
  isPrivate?: true;
  expected: Record<Who, Outcome>;
};

const start = (code: SpaceCode) => (actor: Actor) =>
  startTopic(actor, code, { ...opening, body: 'Begin.', submissionKey: randomUUID() });
const reply = (actor: Actor, id: number) => postReply(actor, id, { body: 'Antwoord.', submissionKey: randomUUID() });

const everyMember = { author: 'done', replier: 'done', teacher: 'done', moderator: 'done', staff: 'done', admin: 'done' } as const;
const nobody = { visitor: 403, author: 403, replier: 403, teacher: 403, moderator: 403, staff: 403, admin: 403 } as const;
const moderators = { ...nobody, moderator: 'done', admin: 'done' } as const;
const authorOrModerator = { ...moderators, author: 'done' } as const;
const replierOrModerator = { ...moderators, replier: 'done' } as const;

const stop = (actor: Actor, id: number) =>
  moveExperiment(actor, id, { from: 'running', to: 'stopped', revision: 1, fields: EXPERIMENT_FIELDS, summary: null });

/** The one trial of the experiment, by whoever replied to the other topic. */
async function reportOfReplier({ replier, experiment }: World): Promise<void> {
  await startTrial(replier, experiment.id);
  await reportTrial(replier, experiment.id, { verdict: 'partly', result: 'Half gelukt.' });
}

async function newestOf(table: typeof experimentMove | typeof experimentTrial, topicId: number): Promise<number> {
  const [row] = await read().select({ id: table.id }).from(table).where(eq(table.topicId, topicId)).orderBy(desc(table.id)).limit(1);
  return row?.id ?? 0;
}

const MUTATIONS: Record<string, Mutation> = {
  'move an experiment': { act: (actor, { experiment }) => stop(actor, experiment.id), expected: authorOrModerator },
  'take a move back that the author made': {
    prepare: ({ author, experiment }) => stop(author, experiment.id),
    act: async (actor, { experiment: { id } }) => takeBackMove(actor, id, await newestOf(experimentMove, id)),
    expected: { ...nobody, author: 'done' },
  },
  'try an experiment too': {
    act: (actor, { experiment }) => startTrial(actor, experiment.id),
    expected: { ...everyMember, author: 403, visitor: 403 },
  },
  'report a trial': {
    prepare: reportOfReplier,
    act: (actor, { experiment }) => reportTrial(actor, experiment.id, { verdict: 'refuted', result: 'Niet gelukt.' }),
    expected: { ...nobody, replier: 'done' },
  },
  'withdraw a trial': {
    prepare: reportOfReplier,
    act: (actor, { experiment }) => withdrawTrial(actor, experiment.id),
    expected: { ...nobody, replier: 'done' },
  },
  'take a result away': {
    prepare: reportOfReplier,
    act: async (actor, { experiment: { id } }) => removeResult(actor, id, await newestOf(experimentTrial, id)),
    expected: moderators,
  },
  'start a topic in a public space': { act: start('experiments'), expected: { ...everyMember, visitor: 403 } },
  'ask in help': { act: start('help'), expected: { ...everyMember, visitor: 404 } },
  'start a case study': { act: start('case-studies'), expected: nobody },
  'start an announcement': { act: start('announcements'), expected: { ...nobody, staff: 'done', admin: 'done' } },
  'start an event': { act: start('events'), expected: { ...nobody, staff: 'done', admin: 'done' } },
  'reply': { act: (actor, { topic }) => reply(actor, topic.id), expected: { ...everyMember, visitor: 403 } },
  'reply in help': { act: (actor, { question }) => reply(actor, question.id), expected: { ...everyMember, visitor: 404 } },
  'reply in a closed topic': {
    prepare: async ({ topic }) => closeTopic(await aPerson({ role: 'moderator' }), topic.id, true),
    act: (actor, { topic }) => reply(actor, topic.id),
    expected: nobody,
  },
  'edit an opening': {
    act: (actor, { opens }) => editPost(actor, opens.id, { revision: 1, body: 'Anders.', opening }),
    expected: authorOrModerator,
  },
  'edit a reply': {
    act: (actor, world) => editPost(actor, world.reply.id, { revision: 1, body: 'Anders.' }),
    expected: replierOrModerator,
  },
  'edit a reply in a closed topic': {
    prepare: async ({ topic }) => closeTopic(await aPerson({ role: 'moderator' }), topic.id, true),
    act: (actor, world) => editPost(actor, world.reply.id, { revision: 1, body: 'Anders.' }),
    expected: moderators,
  },
  'edit an opening in a closed topic': {
    prepare: async ({ topic }) => closeTopic(await aPerson({ role: 'moderator' }), topic.id, true),
    act: (actor, { opens }) => editPost(actor, opens.id, { revision: 1, body: 'Anders.', opening }),
    expected: moderators,
  },
  'delete an opening': { act: (actor, { opens }) => deletePost(actor, opens.id), expected: authorOrModerator },
  'delete a reply': { act: (actor, world) => deletePost(actor, world.reply.id), expected: replierOrModerator },
  'put back what the author deleted': {
    prepare: (world) => deletePost(world.replier, world.reply.id),
    act: (actor, world) => restorePost(actor, world.reply.id),
    expected: replierOrModerator,
  },
  'put back what a moderator deleted': {
    prepare: async (world) => deletePost(await aPerson({ role: 'moderator' }), world.reply.id),
    act: (actor, world) => restorePost(actor, world.reply.id),
    expected: moderators,
  },
  'put back a topic that left the lists': {
    prepare: async ({ topic, author, replier, reply: only, opens }) => {
      await deletePost(replier, only.id);
      await deletePost(author, opens.id);
      return topic;
    },
    act: (actor, { opens }) => restorePost(actor, opens.id),
    // Whoever replied may still look at the topic's opening no more than a stranger.
    expected: { visitor: 404, author: 'done', replier: 404, teacher: 404, moderator: 'done', staff: 404, admin: 'done' },
  },
  'react to a reply': {
    act: (actor, world) => reactToPost(actor, world.reply.id, { kind: 'thanks', on: true }),
    expected: { ...everyMember, replier: 403, visitor: 403 },
  },
  'take back a reaction': {
    prepare: async ({ replier, reply: one }, actor) => {
      if (actor && actor.id !== replier.id) await reactToPost(actor, one.id, { kind: 'thanks', on: true });
    },
    act: (actor, world) => reactToPost(actor, world.reply.id, { kind: 'thanks', on: false }),
    expected: { ...everyMember, replier: 403, visitor: 403 },
  },
  'react in help': {
    act: (actor, { answer }) => reactToPost(actor, answer.id, { kind: 'thanks', on: true }),
    expected: { ...everyMember, replier: 403, visitor: 404 },
  },
  'accept an answer': {
    act: (actor, { question, answer }) => acceptAnswer(actor, question.id, answer.id),
    expected: { ...authorOrModerator, visitor: 404 },
  },
  'withdraw an answer': {
    prepare: ({ author, question, answer }) => acceptAnswer(author, question.id, answer.id),
    act: (actor, { question }) => acceptAnswer(actor, question.id, null),
    expected: { ...authorOrModerator, visitor: 404 },
  },
  'accept an answer outside help': {
    act: (actor, { topic, reply: one }) => acceptAnswer(actor, topic.id, one.id),
    expected: nobody,
  },
  'pin': { act: (actor, { topic }) => pinTopic(actor, topic.id, true), expected: moderators },
  'change a space': {
    act: (actor) => changeSpace(actor, 'experiments', { nameNl: 'Proeven', nameEn: '', descriptionNl: '', descriptionEn: '', readAccess: 'members' }),
    expected: { ...nobody, admin: 'done' },
  },
  'close': { act: (actor, { topic }) => closeTopic(actor, topic.id, true), expected: moderators },
  'unpin': {
    prepare: async ({ topic }) => pinTopic(await aPerson({ role: 'moderator' }), topic.id, true),
    act: (actor, { topic }) => pinTopic(actor, topic.id, false),
    expected: moderators,
  },
  'reopen': {
    prepare: async ({ topic }) => closeTopic(await aPerson({ role: 'moderator' }), topic.id, true),
    act: (actor, { topic }) => closeTopic(actor, topic.id, false),
    expected: moderators,
  },
  'move': { act: (actor, { topic }) => moveTopic(actor, topic.id, 'best-practices'), expected: moderators },
  'save a draft': {
    isPrivate: true,
    act: (actor, { topic }) => saveDraft(actor, { kind: 'topic', id: topic.id }, draftFields),
    expected: { ...everyMember, visitor: 403 },
  },
  'discard a draft': {
    isPrivate: true,
    act: (actor, { topic }) => discardDraft(actor, { kind: 'topic', id: topic.id }),
    expected: { ...everyMember, visitor: 403 },
  },
  'put a discarded draft back': {
    isPrivate: true,
    act: (actor, { topic }) => restoreDraft(actor, { kind: 'topic', id: topic.id }),
    expected: { ...everyMember, visitor: 403 },
  },
  'follow': {
    isPrivate: true,
    act: (actor, { topic }) => follow(actor, { kind: 'topic', subjectId: topic.id }),
    expected: { ...everyMember, visitor: 403 },
  },
  'stop following': {
    isPrivate: true,
    act: (actor, { topic }) => unfollow(actor, { kind: 'topic', subjectId: topic.id }),
    expected: { ...everyMember, visitor: 403 },
  },
  'mark as read': {
    isPrivate: true,
    act: (actor, { topic }) => markTopicRead(actor, topic.id, 1),
    expected: { ...everyMember, visitor: 403 },
  },
};

async function statusOf(act: () => Promise<unknown>): Promise<Outcome> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (error instanceof AppError && (error.status === 403 || error.status === 404)) return error.status;
    throw error;
  }
}

const cases = Object.entries(MUTATIONS).map(([name, mutation]) => ({ name, mutation }));

describe.each(cases)('$name', ({ mutation: { act, prepare, isPrivate = false, expected } }) => {
  it('is for who may, makes kept pages anew when it shows, and changes nothing for who may not', async () => {
    const roles = await onePersonPerRole();
    const outcomes: Partial<Record<Who, Outcome>> = {};
    for (const who of Object.keys(expected) as Who[]) {
      const world = await aWorld();
      const actor = { ...roles, visitor: null, author: world.author, replier: world.replier }[who];
      await prepare?.(world, actor);
      const before = await dumpOfEverything();
      const version = await contentVersion();
      outcomes[who] = await statusOf(() => act(actor, world));
      if (outcomes[who] !== 'done') expect(await dumpOfEverything()).toEqual(before);
      else expect((await contentVersion()) > version, `kept pages after ${who}`).toBe(!isPrivate);
    }
    expect(outcomes).toEqual(expected);
  });
});

describe('a thing that is not there', () => {
  const UNKNOWN = 2_000_000_000;

  it('is not found by any mutation, and nothing changes', async () => {
    const admin = await aPerson({ role: 'admin' });
    const { topic, question, answer } = await aWorld();
    const before = await dumpOfEverything();
    const acts = [
      () => reply(admin, UNKNOWN),
      () => editPost(admin, UNKNOWN, { revision: 1, body: 'x' }),
      () => deletePost(admin, UNKNOWN),
      () => restorePost(admin, UNKNOWN),
      () => reactToPost(admin, UNKNOWN, { kind: 'thanks', on: true }),
      () => acceptAnswer(admin, UNKNOWN, answer.id),
      () => acceptAnswer(admin, question.id, UNKNOWN),
      () => pinTopic(admin, UNKNOWN, true),
      () => closeTopic(admin, UNKNOWN, true),
      () => moveTopic(admin, UNKNOWN, 'help'),
      () => follow(admin, { kind: 'topic', subjectId: UNKNOWN }),
      () => unfollow(admin, { kind: 'topic', subjectId: UNKNOWN }),
      () => saveDraft(admin, { kind: 'topic', id: UNKNOWN }, draftFields),
      () => saveDraft(admin, { kind: 'post', id: UNKNOWN }, draftFields),
    ];
    for (const act of acts) expect(await statusOf(act)).toBe(404);
    // An answer of another conversation, and the question itself, are no answers here.
    const elsewhere = await aReply(topic);
    const opens = await postAt(question.id, 0);
    const after = await dumpOfEverything();
    expect(await statusOf(() => acceptAnswer(admin, question.id, elsewhere.id))).toBe(404);
    expect(await statusOf(() => acceptAnswer(admin, question.id, opens.id))).toBe(404);
    expect(await dumpOfEverything()).toEqual(after);
    expect(Object.keys(before)).toEqual(Object.keys(after));
  });
});
