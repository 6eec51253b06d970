import type * as argon2 from '@node-rs/argon2';
import { verify } from '@node-rs/argon2';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { action, loader } from '~/accounts/sign-in.route';
import { actorForRequest } from '~/accounts/session.server';
import { signIn } from '~/accounts/sign-in.server';
import { AppError } from '~/shared/errors/app-error';
import { aMember, cookieIn, GOOD_PASSWORD } from '../support/account-builders';
import { nextNumber } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { answerOf, routeArgs } from '../support/requests';

// The real argon2, which counts how often it compared a password.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

useFreshDatabase();
beforeEach(() => {
  vi.mocked(verify).mockClear();
});

const aClient = () => `10.0.${nextNumber() % 250}.${nextNumber() % 250}`;
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw new Error('nothing was refused');
  return error;
};

describe('signIn', () => {
  it('finds the person', async () => {
    const member = await aMember();
    expect(await signIn({ email: member.email, password: GOOD_PASSWORD }, aClient())).toBe(member.id);
  });

  it('answers an unknown address as a wrong password, after the same work', async () => {
    const { email } = await aMember();
    const wrong = await refusalOf(signIn({ email, password: 'een heel ander zinnetje' }, aClient()));
    const workForKnown = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4));
    vi.mocked(verify).mockClear();
    const unknown = await refusalOf(signIn({ email: 'niemand@oefening.example', password: GOOD_PASSWORD }, aClient()));
    const workForUnknown = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4));
    expect(workForKnown).toHaveLength(1);
    expect(workForUnknown).toEqual(workForKnown);
    expect({ ...unknown }).toEqual({ ...wrong });
    expect(unknown.status).toBe(422);
  });

  it('tells only who knows the password that the account is suspended', async () => {
    const { email } = await aMember({ suspendedAt: new Date() });
    const guessed = await refusalOf(signIn({ email, password: 'een heel ander zinnetje' }, aClient()));
    const known = await refusalOf(signIn({ email, password: GOOD_PASSWORD }, aClient()));
    expect([guessed.key, known.key]).toEqual(['accounts:signIn.wrong', 'accounts:signIn.suspended']);
  });
});

describe('too many attempts', () => {
  it('on one account from one place are refused, and other places still get in', async () => {
    const { email, id } = await aMember();
    const client = aClient();
    const guess = () => refusalOf(signIn({ email, password: 'een heel ander zinnetje' }, client));
    for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(422);
    expect(await guess()).toMatchObject({ status: 429, key: 'accounts:signIn.tooMany', params: { count: 15 } });
    const right = await refusalOf(signIn({ email, password: GOOD_PASSWORD }, client));
    expect(right.status).toBe(429);
    expect(await signIn({ email, password: GOOD_PASSWORD }, aClient())).toBe(id);
  });

  it('count also when they are made at the same moment', async () => {
    const { email } = await aMember();
    const client = aClient();
    const statuses = await Promise.all(
      Array.from({ length: 8 }, async () => (await refusalOf(signIn({ email, password: 'nee, dit is het niet' }, client))).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  });

  it('on one account from many places are refused', async () => {
    const email = `veel-${nextNumber()}@oefening.example`;
    for (let n = 0; n < 30; n += 1) await refusalOf(signIn({ email, password: 'raad ik het zo' }, `10.9.0.${n}`));
    expect((await refusalOf(signIn({ email, password: 'raad ik het zo' }, '10.9.1.1'))).status).toBe(429);
  });

  it('from one place on many accounts are refused, IPv6 by its /64', async () => {
    for (let n = 0; n < 60; n += 1) {
      const attempt = { email: `rij-${n}@oefening.example`, password: 'raad ik het zo' };
      await refusalOf(signIn(attempt, `2001:db8:1:2:${n}::1`));
    }
    const next = { email: 'nog-een@oefening.example', password: 'raad ik het zo' };
    expect((await refusalOf(signIn(next, '2001:db8:1:2::ff'))).status).toBe(429);
    expect((await refusalOf(signIn(next, '2001:db8:1:3::ff'))).status).toBe(422);
  });

  it('do not come from people who just sign in', async () => {
    const { email, id } = await aMember();
    const client = aClient();
    for (let n = 0; n < 8; n += 1) expect(await signIn({ email, password: GOOD_PASSWORD }, client)).toBe(id);
  });
});

describe('the sign-in page', () => {
  it('signs in and goes where the person came from', async () => {
    const { email, id } = await aMember();
    const form = { email: ` ${email.toUpperCase()} `, password: GOOD_PASSWORD, returnTo: '/spaces/help?sort=new' };
    const answer = await answerOf(() => action(routeArgs('/sign-in', { form })));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe('/spaces/help?sort=new');
    const { actor } = await actorForRequest(cookieIn(answer.headers.get('Set-Cookie') ?? ''));
    expect(actor?.id).toBe(id);
  });

  it('never goes to another site', async () => {
    const { email } = await aMember();
    const form = { email, password: GOOD_PASSWORD, returnTo: '//kwaad.example' };
    const answer = await answerOf(() => action(routeArgs('/sign-in', { form })));
    expect(answer.headers.get('Location')).toBe('/');
  });

  it('keeps what was typed but the password', async () => {
    const form = { email: 'iemand@oefening.example', password: 'een geheim zinnetje', returnTo: '/me' };
    const answer = await answerOf(() => action(routeArgs('/sign-in', { form })));
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('iemand@oefening.example');
    expect(text).toContain('/me');
    expect(text).not.toContain('geheim');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });

  it('sends who is signed in already on', async () => {
    const member = await aMember();
    const answer = await answerOf(() => loader(routeArgs('/sign-in?returnTo=/me', { actor: member })));
    expect(answer.headers.get('Location')).toBe('/me');
  });
});
