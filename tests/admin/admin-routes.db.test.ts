import { describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { invitation, joinRequest } from '#db/schema/joining';
import { loader as overview } from '~/admin/admin.route';
import { action as invite, loader as invitePage } from '~/admin/invite.route';
import { loader as members } from '~/admin/members.route';
import { action as manageOrganisation, loader as organisations } from '~/admin/organisations.route';
import { MEMBERS_PER_PAGE } from '~/accounts/member-queries.server';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const INVITE = { email: 'Nieuw@Oefening.example', name: '', role: 'teacher', organisationId: '', language: 'nl' };
const ORGANISATION = { name: 'Het Klankhuis', kind: 'music_school', province: '', website: '' };

const PAGES = [
  ['/admin', overview],
  ['/admin/members', members],
  ['/admin/members/invite', invitePage],
  ['/admin/organisations', organisations],
] as const;

describe.each(EVERYBODY)('a %s', (role) => {
  const pageStatus = { visitor: 302, teacher: 403, moderator: 403, staff: 403, admin: 200 }[role];

  it.each(PAGES)(`who opens %s gets ${pageStatus}`, async (path, loader) => {
    const actor = await actorOf(role);
    expect((await answerOf(() => loader(routeArgs(path, { actor })))).status).toBe(pageStatus);
  });

  it.each([
    ['/admin/members/invite', invite, async () => INVITE, 200],
    ['/admin/organisations', manageOrganisation, async () => ORGANISATION, 302],
    ['/admin/organisations?edit=1', manageOrganisation, async () => (await anOrganisation(), ORGANISATION), 302],
  ] as const)('who sends a form to %s', async (path, action, makeForm, success) => {
    const actor = await actorOf(role);
    const form = await makeForm();
    const before = await dumpOfEverything();
    const answer = await answerOf(() => action(routeArgs(path, { actor, form })));
    expect(answer.status).toBe(role === 'admin' ? success : 403);
    if (role !== 'admin') expect(await dumpOfEverything()).toEqual(before);
    else expect(await dumpOfEverything()).not.toEqual(before);
  });
});

describe('the overview', () => {
  it('counts who asked to join and waits for a decision', async () => {
    const now = new Date();
    const asked = { name: 'Nieuw', language: 'nl', createdAt: now, expiresAt: new Date(now.getTime() + 86_400_000) } as const;
    await write((tx) =>
      tx.insert(joinRequest).values([
        { ...asked, email: 'een@oefening.example', codeHash: 'a', confirmedAt: now },
        { ...asked, email: 'twee@oefening.example', codeHash: 'b' },
      ]),
    );
    const answer = await answerOf(async () => overview(routeArgs('/admin', { actor: await actorOf('admin') })));
    expect(((await answer.json()) as { overview: { waiting: number } }).overview.waiting).toBe(1);
  });
});

describe('inviting by the page', () => {
  it('shows the whole link once', async () => {
    const actor = await actorOf('admin');
    const answer = await answerOf(() => invite(routeArgs('/admin/members/invite', { actor, form: INVITE })));
    const { issued } = (await answer.json()) as { issued: { url: string; email: string } };
    expect(issued.url).toMatch(/^http:\/\/localhost:3000\/join\/[0-9a-z-]+$/);
    expect(issued.email).toBe('nieuw@oefening.example');
  });

  it.each([
    ['email', { email: '' }],
    ['email', { email: 'geen adres' }],
    ['email', { email: 'a@b' }],
    ['email', { email: 'een@a.example, twee@a.example' }],
    ['email', { email: 'een@a.example\r\nBcc: twee@a.example' }],
    ['email', { email: `${'a'.repeat(250)}@a.example` }],
    ['role', { role: 'keizer' }],
    ['organisationId', { organisationId: '404' }],
    ['language', { language: '' }],
  ])('refuses a wrong %s at that field and keeps what was typed', async (field, wrong) => {
    const form = { ...INVITE, ...wrong };
    const actor = await actorOf('admin');
    const answer = await answerOf(() => invite(routeArgs('/admin/members/invite', { actor, form })));
    const { errors, values } = (await answer.json()) as { errors: object; values: object };
    expect([answer.status, Object.keys(errors)]).toEqual([422, [field]]);
    expect(values).toEqual(form);
    expect(await read().$count(invitation)).toBe(0);
  });
});

describe('the list of members', () => {
  const look = async (path: string) => {
    const answer = await answerOf(async () => members(routeArgs(path, { actor: await actorOf('admin') })));
    const data = (await answer.json()) as { page: { members: { name: string; role: string }[]; nextAfter: number | null } };
    return data.page;
  };

  it('shows those of one role', async () => {
    await aPerson({ role: 'staff' });
    await aPerson({ role: 'teacher' });
    const { members: found } = await look('/admin/members?role=staff');
    expect(found.map((member) => member.role)).toEqual(['staff']);
  });

  it('pages by name without a gap or a double, also among equal names', async () => {
    for (let n = 0; n < MEMBERS_PER_PAGE + 5; n += 1) await aPerson({ role: 'teacher', name: `Naam ${Math.floor(n / 3)}` });
    const first = await look('/admin/members?role=teacher');
    const second = await look(`/admin/members?role=teacher&after=${first.nextAfter}`);
    expect([first.members.length, second.members.length, second.nextAfter]).toEqual([MEMBERS_PER_PAGE, 5, null]);
    const seen = [...first.members, ...second.members].map((member) => JSON.stringify(member));
    expect(new Set(seen).size).toBe(MEMBERS_PER_PAGE + 5);
  });

  it.each(['role=keizer', 'after=abc', 'after=-1', 'after=99999999999', 'state=weg', 'of=iets', 'of=kind-kerk'])('does not find %s', async (query) => {
    const actor = await actorOf('admin');
    expect((await answerOf(() => members(routeArgs(`/admin/members?${query}`, { actor })))).status).toBe(404);
  });
});
