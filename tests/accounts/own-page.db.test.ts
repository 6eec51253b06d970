import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { changePassword } from '~/accounts/change-password.server';
import { deviceName } from '~/accounts/device-name';
import { forgetSaves, PREFERENCES_PER_HOUR, PROFILE_SAVES_PER_HOUR } from '~/accounts/profile-limits.server';
import { action as chooseLanguage } from '~/accounts/language.route';
import { action as saveProfile, loader as ownPage } from '~/accounts/profile/profile.route';
import { action as secure, loader as securityPage } from '~/accounts/security.route';
import { actorForRequest, sessionsOf } from '~/accounts/session.server';
import { signIn } from '~/accounts/sign-in.server';
import { loader as askSignOut, action as signOut } from '~/accounts/sign-out.route';
import { action as chooseTheme } from '~/accounts/theme.route';
import { translator } from '~/shared/i18n/translator';
import { aMember, GOOD_PASSWORD, sessionCookie, withoutEmail } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();
beforeEach(forgetSaves);

const NEW_PASSWORD = 'een andere lange zin met wolken';
const PROFILE = {
  intent: 'profile',
  name: 'Mirte de Wit',
  jobTitle: 'Docent cello',
  organisationId: '',
  discipline: 'music',
  teaches: 'Cello, aan kinderen.',
  about: 'Ik geef cello.\r\nOok online.',
  language: 'en',
  timeZone: 'America/Bogota',
  theme: 'dark',
};
const secondsToWait = (answer: Response) => Number(answer.headers.get('Retry-After'));
/** An hour, less what the test itself took. */
const AN_HOUR = expect.toSatisfy((seconds: number) => seconds > 3_480 && seconds <= 3_600) as unknown;
const { intent: _, ...STORED } = PROFILE;
const storedPerson = async (id: number) => (await read().select().from(person).where(eq(person.id, id)))[0];

describe('the own profile', () => {
  it('is saved, and visitors’ pages are made anew', async () => {
    const { id: organisationId } = await anOrganisation();
    const me = withoutEmail(await aPerson());
    const version = await contentVersion();
    const form = { ...PROFILE, organisationId: String(organisationId) };
    const answer = await answerOf(() => saveProfile(routeArgs('/me/profile', { actor: me, form })));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/me/profile?saved=1']);
    expect(await storedPerson(me.id)).toMatchObject({ ...STORED, organisationId, about: 'Ik geef cello.\nOok online.' });
    expect(await contentVersion()).toBeGreaterThan(version);
  });

  it('makes visitors’ pages anew only when they read something else', async () => {
    const me = withoutEmail(await aPerson());
    const save = async (form: typeof PROFILE) => {
      const before = await contentVersion();
      expect((await answerOf(() => saveProfile(routeArgs('/me/profile', { actor: me, form })))).status).toBe(302);
      return (await contentVersion()) - before;
    };
    expect(await save(PROFILE)).toBe(1);
    expect(await save(PROFILE)).toBe(0);
    expect(await save({ ...PROFILE, language: 'nl', theme: 'light' })).toBe(0);
    expect(await storedPerson(me.id)).toMatchObject({ language: 'nl', theme: 'light' });
    for (const seen of [{ name: 'Mirte' }, { jobTitle: '' }, { discipline: 'dance' }, { teaches: '' }, { about: '' }]) {
      expect(await save({ ...PROFILE, ...seen })).toBe(1);
      expect(await save(PROFILE)).toBe(1);
    }
  });

  it('is not saved without end, and what was typed stays', async () => {
    const [me, other] = [withoutEmail(await aPerson()), withoutEmail(await aPerson())];
    const save = (actor: typeof me, about: string) =>
      answerOf(() => saveProfile(routeArgs('/me/profile', { actor, form: { ...PROFILE, about } })));
    for (let n = 0; n < PROFILE_SAVES_PER_HOUR; n += 1) expect((await save(me, `Versie ${n}`)).status).toBe(302);
    const before = await dumpOfEverything();
    const answer = await save(me, 'Nog een versie');
    const { errors, values } = (await answer.json()) as { errors: { form: { key: string } }; values: { about: string } };
    expect([answer.status, errors.form.key, values.about]).toEqual([429, 'accounts:me.tooOften', 'Nog een versie']);
    expect(secondsToWait(answer)).toEqual(AN_HOUR);
    expect(await dumpOfEverything()).toEqual(before);
    expect((await save(other, 'Ik mag nog wel')).status).toBe(302);
  });

  it.each([
    ['name', { name: ' \u200b ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['name', { name: 'Mirte\u0000' }],
    ['jobTitle', { jobTitle: 'y'.repeat(81) }],
    ['teaches', { teaches: 'z'.repeat(1_001) }],
    ['about', { about: 'z'.repeat(1_001) }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['organisationId', { organisationId: '999' }],
    ['organisationId', { organisationId: '99999999999999' }],
    ['organisationId', { organisationId: "1' or '1'='1" }],
    ['discipline', { discipline: 'koken' }],
    ['language', { language: 'fr' }],
    ['theme', { theme: 'paars' }],
  ])('keeps what was typed when %s is wrong', async (field, wrong) => {
    const me = withoutEmail(await aPerson());
    const before = await dumpOfEverything();
    const form = { ...PROFILE, ...wrong };
    const answer = await answerOf(() => saveProfile(routeArgs('/me/profile', { actor: me, form })));
    const { errors, values } = (await answer.json()) as { errors: object; values: object };
    expect(answer.status).toBe(422);
    expect(Object.keys(errors)).toEqual([field]);
    expect(values).toEqual(form);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it.each([
    ['an apostrophe and a semicolon', "Robert'; DROP TABLE person;--"],
    ['emoji', 'Mirte 🎻'],
    ['right to left', 'מירתה'],
    ['combining characters', 'Z̸͍͝á̵l̷g̶o'],
  ])('stores %s as typed', async (_, name) => {
    const me = withoutEmail(await aPerson());
    await answerOf(() => saveProfile(routeArgs('/me/profile', { actor: me, form: { ...PROFILE, name } })));
    expect((await storedPerson(me.id))?.name).toBe(name.normalize('NFC'));
  });
});

describe('language and theme', () => {
  it('of a visitor live in a cookie for a year, and nothing is stored', async () => {
    const before = await dumpOfEverything();
    const spoken = await answerOf(() => chooseLanguage(routeArgs('/language', { form: { language: 'en', returnTo: '/spaces' } })));
    const seen = await answerOf(() => chooseTheme(routeArgs('/theme', { form: { theme: 'dark', returnTo: '//kwaad.example' } })));
    const device = await answerOf(() => chooseTheme(routeArgs('/theme', { form: { theme: 'device' } })));
    const cookie = 'Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax';
    expect(spoken.headers.get('Set-Cookie')).toBe(`language=en; ${cookie}`);
    expect(spoken.headers.get('Location')).toBe('/spaces');
    expect(seen.headers.get('Set-Cookie')).toBe(`theme=dark; ${cookie}`);
    expect(seen.headers.get('Location')).toBe('/');
    expect(device.headers.get('Set-Cookie')).toMatch(/^theme=; Path=\/; Max-Age=0/);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('of a member change no page of visitors, are not written again, and not without end', async () => {
    const me = withoutEmail(await aPerson({ language: 'nl' }));
    const choose = (language: string) => answerOf(() => chooseLanguage(routeArgs('/language', { actor: me, form: { language } })));
    const version = await contentVersion();
    // As it was already: nothing to write, so nothing to count.
    for (let n = 0; n <= PREFERENCES_PER_HOUR; n += 1) expect((await choose('nl')).status).toBe(302);
    for (let n = 0; n < PREFERENCES_PER_HOUR; n += 1) expect((await choose('en')).status).toBe(302);
    const answer = await choose('en');
    expect([answer.status, secondsToWait(answer)]).toEqual([429, AN_HOUR]);
    expect(await contentVersion()).toBe(version);
  });

  it('of a member are kept in the profile', async () => {
    const me = withoutEmail(await aPerson({ theme: 'dark' }));
    await answerOf(() => chooseLanguage(routeArgs('/language', { actor: me, form: { language: 'en' } })));
    await answerOf(() => chooseTheme(routeArgs('/theme', { actor: me, form: { theme: 'device' } })));
    expect(await storedPerson(me.id)).toMatchObject({ language: 'en', theme: null });
  });
});

describe('changing the password', () => {
  it('ends the other sessions and keeps this one', async () => {
    const member = await aMember();
    const [here, there] = [await sessionCookie(member.id), await sessionCookie(member.id)];
    const { sessionId, actor } = await actorForRequest(here);
    const change = { personId: member.id, currentPassword: GOOD_PASSWORD, newPassword: NEW_PASSWORD };
    await changePassword(actor, change, { sessionId: sessionId ?? '' });
    expect((await actorForRequest(here)).actor?.id).toBe(member.id);
    expect((await actorForRequest(there)).actor).toBeNull();
    expect(await signIn({ email: member.email, password: NEW_PASSWORD }, '10.2.0.2')).toBe(member.id);
    await expect(signIn({ email: member.email, password: GOOD_PASSWORD }, '10.2.0.3')).rejects.toMatchObject({ status: 422 });
  });

  it.each([
    ['currentPassword', { currentPassword: 'niet mijn wachtwoord', newPassword: NEW_PASSWORD }],
    ['currentPassword', { currentPassword: '', newPassword: NEW_PASSWORD }],
    ['newPassword', { currentPassword: GOOD_PASSWORD, newPassword: 'kort' }],
    ['newPassword', { currentPassword: GOOD_PASSWORD, newPassword: '' }],
  ])('is refused at %s when that is wrong, and changes nothing', async (field, typed) => {
    const member = await aMember();
    const before = await dumpOfEverything();
    const form = { intent: 'password', ...typed };
    const answer = await answerOf(() => secure(routeArgs('/me/security', { actor: withoutEmail(member), form })));
    const { errors, values } = (await answer.json()) as { errors: object; values: object };
    expect([answer.status, Object.keys(errors), values]).toEqual([422, [field], { intent: 'password' }]);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('cannot be guessed at an open screen', async () => {
    const member = await aMember();
    const say = (currentPassword: string, sessionId: string) => {
      const change = { personId: member.id, currentPassword, newPassword: NEW_PASSWORD };
      return changePassword(member, change, { sessionId }).catch((error: unknown) => error);
    };
    for (let n = 0; n < 5; n += 1) expect(await say('een gok naar iets', 'open')).toMatchObject({ status: 422 });
    expect(await say(GOOD_PASSWORD, 'open')).toMatchObject({ status: 429, params: { count: 15, retryAfter: expect.any(Number) as number } });
    // The owner still comes in, and is not stopped on another device.
    expect(await signIn({ email: member.email, password: GOOD_PASSWORD }, '10.2.0.4')).toBe(member.id);
    expect(await say(GOOD_PASSWORD, 'elsewhere')).toEqual(expect.stringMatching(/^device=/));
  });
});

describe('sessions elsewhere', () => {
  it('are ended one by one, but not those of another', async () => {
    const [me, other] = [await aMember(), await aMember()];
    await sessionCookie(me.id);
    await sessionCookie(other.id);
    const end = async (handle = '') => {
      const form = { intent: 'end', session: handle };
      return (await answerOf(() => secure(routeArgs('/me/security', { actor: withoutEmail(me), form })))).status;
    };
    expect(await end((await sessionsOf(other.id, null))[0]?.handle)).toBe(404);
    expect(await end((await sessionsOf(me.id, null))[0]?.handle)).toBe(302);
    expect(await sessionsOf(me.id, null)).toHaveLength(0);
    expect(await sessionsOf(other.id, null)).toHaveLength(1);
  });

  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox op Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1', 'Safari op iPhone'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge op Windows'],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36', 'Chrome op Android'],
    ['<script>alert(1)</script>', 'Onbekend apparaat'],
    [null, 'Onbekend apparaat'],
  ])('are named as people name them: %s', (userAgent, name) => {
    expect(deviceName(userAgent, translator('nl'))).toBe(name);
  });
});

describe('a visitor', () => {
  it.each([
    ['/me/profile?saved=1', ownPage],
    ['/me/security', securityPage],
  ])('who opens %s is sent to sign in and comes back', async (path, loader) => {
    const answer = await answerOf(() => loader(routeArgs(path)));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, `/sign-in?returnTo=${encodeURIComponent(path)}`]);
  });

  it.each([
    ['/me/profile', saveProfile, PROFILE],
    ['/me/security', secure, { intent: 'password', currentPassword: GOOD_PASSWORD, newPassword: NEW_PASSWORD }],
  ])('who sends a form to %s is refused', async (path, action, form) => {
    const before = await dumpOfEverything();
    expect((await answerOf(() => action(routeArgs(path, { form })))).status).toBe(403);
    expect(await dumpOfEverything()).toEqual(before);
  });
});

describe('signing out', () => {
  it('is asked first when somebody opens its address, and ends the session when sent', async () => {
    const me = withoutEmail(await aPerson());
    const cookie = await sessionCookie(me.id);
    const { sessionId } = await actorForRequest(cookie);
    const args = (form?: Record<string, string>) => {
      const given = routeArgs('/sign-out', { actor: me, form });
      return { ...given, context: { ...given.context, sessionId } };
    };
    expect((await answerOf(() => askSignOut(args()))).status).toBe(200);
    expect((await actorForRequest(cookie)).actor?.id).toBe(me.id);
    const answer = await answerOf(() => signOut(args({})));
    expect(answer.headers.get('Set-Cookie')).toMatch(/^session=; /);
    expect((await actorForRequest(cookie)).actor).toBeNull();
  });
});
