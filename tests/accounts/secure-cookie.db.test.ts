import { expect, it } from 'vitest';
import { write } from '#db/connection.server';
import { deviceTokenIn, knownDeviceFor, rememberDevice } from '~/accounts/known-device.server';
import { actorForRequest, startSession } from '~/accounts/session.server';
import { cookieIn } from '../support/account-builders';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';

process.env.ORIGIN = 'https://forum.oefening.example';
useFreshDatabase();

it('is a __Host- cookie over https for a known device too', async () => {
  const { id, email } = await aPerson();
  const setCookie = await write((tx) => rememberDevice(tx, id));
  expect(setCookie).toMatch(/^__Host-device=[\w-]{43}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure$/);
  const cookie = cookieIn(setCookie);
  const known = (sent: string) => knownDeviceFor(email, deviceTokenIn(new Request('https://forum.oefening.example/', { headers: { Cookie: sent } })));
  expect(await known(cookie)).toMatch(/^[0-9a-f]{64}$/);
  expect(await known(cookie.replace('__Host-', ''))).toBeNull();
});

it('is a __Host- cookie over https, and only that one counts', async () => {
  const { id } = await aPerson();
  const setCookie = await startSession(id, new Request('https://forum.oefening.example/'));
  expect(setCookie).toMatch(/^__Host-session=[a-z0-9]+; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure$/);
  const cookie = cookieIn(setCookie);
  expect((await actorForRequest(cookie)).actor?.id).toBe(id);
  expect((await actorForRequest(cookie.replace('__Host-', ''))).actor).toBeNull();
});
