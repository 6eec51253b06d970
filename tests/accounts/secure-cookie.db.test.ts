import { expect, it } from 'vitest';
import { actorForRequest, startSession } from '~/accounts/session.server';
import { cookieIn } from '../support/account-builders';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';

process.env.ORIGIN = 'https://forum.oefening.example';
useFreshDatabase();

it('is a __Host- cookie over https, and only that one counts', async () => {
  const { id } = await aPerson();
  const setCookie = await startSession(id, new Request('https://forum.oefening.example/'));
  expect(setCookie).toMatch(/^__Host-session=[a-z0-9]+; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure$/);
  const cookie = cookieIn(setCookie);
  expect((await actorForRequest(cookie)).actor?.id).toBe(id);
  expect((await actorForRequest(cookie.replace('__Host-', ''))).actor).toBeNull();
});
