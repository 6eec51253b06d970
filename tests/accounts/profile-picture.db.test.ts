import { uploadsHome } from '../support/uploads';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { changePicture, removePicture } from '~/accounts/profile/change-picture.server';
import { loader as picture } from '~/accounts/profile/picture.route';
import { action as saveProfile, loader as profilePage } from '~/accounts/profile/profile.route';
import { forgetSaves } from '~/accounts/profile-limits.server';
import { actorForRequest } from '~/accounts/session.server';
import { loader as personPage } from '~/forum/people/person.route';
import { Avatar } from '~/shared/ui/avatar';
import type { Actor } from '~/shared/actor';
import { actorOf, EVERYBODY, sessionCookie, withoutEmail } from '../support/account-builders';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aPicture } from '../support/pictures';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();
beforeEach(forgetSaves);

const nameOf = async (id: number) => (await read().select().from(person).where(eq(person.id, id)))[0]?.pictureName;
const pictureAnswer = (id: number) => answerOf(() => picture(routeArgs(`/people/${id}/picture`, { params: { id: String(id) } })));

/** The form of the page, as a browser sends it with a file. */
function send(actor: Actor, fields: Record<string, string>, file?: Buffer): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file) body.append('file', new File([new Uint8Array(file)], 'ik.jpg'));
  const { params, context } = routeArgs('/me/profile', { actor });
  const request = new Request('http://localhost/me/profile', { method: 'POST', body });
  return answerOf(() => saveProfile({ request, params, context }));
}

describe('one’s own picture', () => {
  it('is shown from then on to everybody, and their initials again once it is removed', async () => {
    const me = withoutEmail(await aPerson({ name: 'Mirte de Wit' }));
    expect((await pictureAnswer(me.id)).status).toBe(404);
    const version = await contentVersion();
    const sent = await send(me, { intent: 'picture' }, await aPicture({ width: 600, height: 600 }));
    expect([sent.status, sent.headers.get('Location')]).toEqual([302, '/me/profile?picture=1']);
    const name = (await nameOf(me.id)) ?? '';
    expect(readdirSync(path.join(uploadsHome, 'uploads'))).toContain(name);
    expect(await contentVersion()).toBeGreaterThan(version);
    const shown = await pictureAnswer(me.id);
    expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/webp']);
    expect((await actorForRequest(await sessionCookie(me.id))).actor?.pictureName).toBe(name);
    const page = await answerOf(() => personPage(routeArgs('/people', { params: { id: String(me.id) } })));
    expect(await page.json()).toMatchObject({ person: { pictureName: name } });

    const asked = await answerOf(() => profilePage(routeArgs('/me/profile?remove=1', { actor: me })));
    expect(await asked.json()).toMatchObject({ isRemoving: true });
    expect(await nameOf(me.id)).toBe(name);
    expect((await send(me, { intent: 'remove' })).headers.get('Location')).toBe('/me/profile?removed=1');
    expect(await nameOf(me.id)).toBeNull();
    expect((await pictureAnswer(me.id)).status).toBe(404);
  });

  it.each([
    ['nothing', undefined, 'accounts:picture.missing'],
    ['a text that is called a picture', Buffer.from('<script>alert(1)</script>'), 'uploads:refusals.noPicture'],
  ])('is not %s', async (_, bytes, key) => {
    const me = withoutEmail(await aPerson());
    const answer = await send(me, { intent: 'picture' }, bytes);
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { file: { key } } }]);
    expect(await nameOf(me.id)).toBeNull();
  });

  it.each(EVERYBODY)('is not changed or removed by another %s', async (role) => {
    const owner = await aPerson({ pictureName: 'a'.repeat(32) + '-10x10' });
    const actor = await actorOf(role);
    const sent = { fileName: 'ik.jpg', bytes: await aPicture() };
    await expect(changePicture(actor, owner.id, sent)).rejects.toMatchObject({ status: 403 });
    await expect(removePicture(actor, owner.id)).rejects.toMatchObject({ status: 403 });
    expect(await nameOf(owner.id)).toBe(owner.pictureName);
  });
});

it('is fetched by an address of its own, so that another one is seen at once', () => {
  const source = (pictureName: string) => (Avatar({ name: 'Mirte', id: 7, pictureName }).props as { src: string }).src;
  expect(source('abcdef0123')).toBe('/people/7/picture?v=abcdef');
  expect(source('fedcba0123')).not.toBe(source('abcdef0123'));
});
