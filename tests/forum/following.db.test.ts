import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { FollowKind } from '#db/codes';
import { read, write } from '#db/connection.server';
import { space, tag } from '#db/schema/forum';
import { follow as follows } from '#db/schema/writing';
import { follow, unfollow } from '~/forum/following/follow.server';
import { followStateOf, listFollowed } from '~/forum/following/follow-queries.server';
import { loader as followingPage } from '~/forum/following/following.route';
import { action } from '~/forum/following/follows.route';
import { deletePost } from '~/forum/posts/delete-post.server';
import { listSpaces } from '~/forum/spaces/space-queries.server';
import type { Actor } from '~/shared/actor';
import type { AppError } from '~/shared/errors/app-error';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aTopic, postAt } from '../support/forum-builders';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

async function spaceId(code: 'help' | 'experiments'): Promise<number> {
  const [row] = await read().select({ id: space.id }).from(space).where(eq(space.code, code));
  return row?.id ?? 0;
}

/** Something of each kind that every member may read. */
async function subjects(): Promise<{ kind: FollowKind; subjectId: number }[]> {
  const topic = await aTopic({ in: 'help', tags: ['geluid'] });
  const [sound] = await read().select({ id: tag.id }).from(tag);
  return [
    { kind: 'space', subjectId: await spaceId('help') },
    { kind: 'topic', subjectId: topic.id },
    { kind: 'tag', subjectId: sound?.id ?? 0 },
    { kind: 'person', subjectId: (await aPerson()).id },
    { kind: 'organisation', subjectId: (await anOrganisation()).id },
  ];
}

const statusOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error as AppError).status);

describe.each(EVERYBODY)('a %s', (role) => {
  it(`${role === 'visitor' ? 'may not follow' : 'follows and lets go'} every kind`, async () => {
    const actor = await actorOf(role);
    for (const subject of await subjects()) {
      const before = await dumpOfEverything();
      expect(await statusOf(follow(actor, subject))).toBe(role === 'visitor' ? 403 : 'done');
      if (role === 'visitor') {
        expect(await statusOf(unfollow(actor, subject))).toBe(403);
        expect(await dumpOfEverything()).toEqual(before);
        continue;
      }
      expect(await statusOf(follow(actor, subject))).toBe('done');
      expect(await read().$count(follows)).toBe(1);
      expect((await followStateOf(actor, subject))?.on).toBe(true);
      expect(await statusOf(unfollow(actor, subject))).toBe('done');
      expect(await statusOf(unfollow(actor, subject))).toBe('done');
      expect((await followStateOf(actor, subject))?.on).toBe(false);
      expect(await dumpOfEverything()).toEqual(before);
    }
  });
});

describe('following', () => {
  it.each(['space', 'topic', 'tag', 'person', 'organisation'] as const)('does not find a %s that is not there', async (kind) => {
    const actor = await aPerson();
    const before = await dumpOfEverything();
    for (const act of [follow, unfollow]) expect(await statusOf(act(actor, { kind, subjectId: 2_000_000_000 }))).toBe(404);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('does not find a topic that was thrown away, nor a tag that only it had', async () => {
    const author = await aPerson();
    const topic = await aTopic({ author, tags: ['alleen-hier'] });
    const [only] = await read().select({ id: tag.id }).from(tag);
    const actor = await aPerson();
    await follow(actor, { kind: 'topic', subjectId: topic.id });
    await deletePost(author, (await postAt(topic.id, 0)).id);
    expect(await statusOf(follow(await aPerson(), { kind: 'topic', subjectId: topic.id }))).toBe(404);
    expect(await statusOf(follow(await aPerson(), { kind: 'tag', subjectId: only?.id ?? 0 }))).toBe(404);
    // Who followed it before does not see it in the list, and may still let go.
    expect((await listFollowed(actor)).topics).toEqual([]);
    expect(await statusOf(unfollow(actor, { kind: 'topic', subjectId: topic.id }))).toBe('done');
  });

  it('is not for oneself', async () => {
    const actor = await aPerson();
    expect(await statusOf(follow(actor, { kind: 'person', subjectId: actor.id }))).toBe(403);
    expect(await followStateOf(actor, { kind: 'person', subjectId: actor.id })).toBeNull();
  });

  it('shows in the order of spaces of this member alone', async () => {
    const [actor, other] = [await aPerson(), await aPerson()];
    await follow(actor, { kind: 'space', subjectId: await spaceId('experiments') });
    const followed = async (who: Actor) => (await listSpaces(who)).filter(({ isFollowed }) => isFollowed).map(({ code }) => code);
    expect(await followed(actor)).toEqual(['experiments']);
    expect([await followed(other), await followed(null)]).toEqual([[], []]);
  });

  it('goes with the person', async () => {
    const actor = await aPerson();
    await follow(actor, { kind: 'space', subjectId: await spaceId('help') });
    const { person } = await import('#db/schema/accounts');
    await write((tx) => tx.delete(person).where(eq(person.id, actor.id)));
    expect(await read().$count(follows)).toBe(0);
  });
});

describe('/follows', () => {
  const send = (form: Record<string, string>, actor: Actor) => answerOf(() => action(routeArgs('/follows', { actor, form })));

  it('leads back to where the button stood, and never to another site', async () => {
    const actor = await aPerson();
    const id = String(await spaceId('help'));
    const form = { kind: 'space', id, on: 'true' };
    expect((await send({ ...form, returnTo: '/spaces/help?sort=newest' }, actor)).headers.get('Location')).toBe('/spaces/help?sort=newest');
    expect((await send({ ...form, returnTo: '//elders.example' }, actor)).headers.get('Location')).toBe('/me/following');
    const page = (await (await answerOf(() => followingPage(routeArgs('/me/following', { actor })))).json()) as { followed: { spaces: object[] } };
    expect(page.followed.spaces).toMatchObject([{ code: 'help' }]);
  });

  it.each([{ kind: 'alles' }, { id: '1e3' }, { id: '99999999999' }, { on: '' }])('refuses %o', async (wrong) => {
    const form = { kind: 'space', id: '1', on: 'true', ...wrong };
    expect((await send(form, await aPerson())).status).toBe(422);
    expect(await read().$count(follows)).toBe(0);
  });

  it('sends a visitor who opens the list to sign in', async () => {
    expect((await answerOf(() => followingPage(routeArgs('/me/following')))).status).toBe(302);
  });
});
