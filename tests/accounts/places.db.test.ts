import { describe, expect, it } from 'vitest';
import { placeName } from '~/accounts/place-name';
import { placeOf } from '~/accounts/place.server';
import { action as secure, loader as securityPage } from '~/accounts/security.route';
import { actorForRequest, sessionsOf } from '~/accounts/session.server';
import { action as enter } from '~/accounts/sign-in.route';
import { aMember, cookieIn, GOOD_PASSWORD, sessionCookie, withoutEmail } from '../support/account-builders';
import { useFreshDatabase } from '../support/database';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const BOGOTA = '200.21.1.1';

describe('where somebody is', () => {
  it.each([
    ['127.0.0.1', 'local'],
    ['::1', 'local'],
    ['::ffff:192.168.1.20', 'local'],
    ['10.1.2.3', 'local'],
    ['172.31.0.1', 'local'],
    ['fd12:3456::1', 'local'],
    ['fe80::1', 'local'],
    ['145.97.1.1', 'NL'],
    ['::ffff:145.97.1.1', 'NL'],
    ['2001:610::1', 'NL'],
    [BOGOTA, 'CO'],
    ['224.0.0.1', null],
    ['', null],
    ["1.2.3.4'; --", null],
  ])('%s is %s', async (address, place) => {
    expect(await placeOf(address)).toBe(place);
  });

  it('is said in words', () => {
    expect([placeName('NL', 'nl'), placeName('CO', 'en'), placeName('local', 'nl'), placeName(null, 'nl')]).toEqual([
      'Nederland',
      'Colombia',
      'dit netwerk',
      null,
    ]);
  });

  it('is kept with the session of a sign-in, and shown to its owner', async () => {
    const member = await aMember();
    const args = routeArgs('/sign-in', { form: { email: member.email, password: GOOD_PASSWORD } });
    const answer = await answerOf(() => enter({ ...args, context: { ...args.context, clientAddress: BOGOTA } }));
    expect(answer.status).toBe(302);
    const cookie = answer.headers.getSetCookie().map(cookieIn).join('; ');
    const { actor, sessionId } = await actorForRequest(cookie);
    expect((await sessionsOf(member.id, sessionId))[0]).toMatchObject({ place: 'CO', isThisOne: true });
    const page = await answerOf(() => securityPage(routeArgs('/me/security', { actor })));
    expect(await page.json()).toMatchObject({ sessions: [{ place: 'Colombia' }] });
  });
});

it('all sessions but this one end at once, and nobody else’s', async () => {
  const [me, other] = [await aMember(), await aMember()];
  const [here, there, theirs] = [await sessionCookie(me.id), await sessionCookie(me.id), await sessionCookie(other.id)];
  const { sessionId } = await actorForRequest(here);
  const args = routeArgs('/me/security', { actor: withoutEmail(me), form: { intent: 'endOthers' } });
  const answer = await answerOf(() => secure({ ...args, context: { ...args.context, sessionId } }));
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/me/security?ended=1']);
  const standing = await Promise.all([here, there, theirs].map(async (cookie) => (await actorForRequest(cookie)).actor?.id));
  expect(standing).toEqual([me.id, undefined, other.id]);
});
