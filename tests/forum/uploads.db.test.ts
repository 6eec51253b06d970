import { uploadsHome } from '../support/uploads';
import { existsSync, mkdirSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { draft, topic } from '#db/schema/forum';
import { upload } from '#db/schema/uploads';
import { postUpload } from '#db/schema/writing';
import type { Actor, SignedIn } from '~/shared/actor';
import { saveDraft } from '~/forum/drafts/save-draft.server';
import { moveTopic } from '~/forum/moderating/move-topic.server';
import { deletePost, restorePost } from '~/forum/posts/delete-post.server';
import { editPost } from '~/forum/posts/edit-post.server';
import { postReply } from '~/forum/posts/post-reply.server';
import { findReadableUpload } from '~/forum/uploads/readable-uploads.server';
import { removeUnusedUploads } from '~/forum/uploads/remove-unused-uploads.server';
import { uploadFile } from '~/forum/uploads/upload-file.server';
import { UPLOADS_PER_DAY } from '~/uploads/upload-limits';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { aPerson, nextNumber } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic } from '../support/forum-builders';
import { aPicture } from '../support/pictures';

useFreshDatabase();

const NAME = (n: number) => `${n.toString(16).padStart(32, '0')}-64x48`;
const HOUR_MS = 3_600_000;

let owner: SignedIn;
let other: SignedIn;
let moderator: SignedIn;

beforeEach(async () => {
  [owner, other, moderator] = [await aPerson(), await aPerson(), await aPerson({ role: 'moderator' })];
});

/** The row of a picture; who may read it does not depend on its bytes. */
async function anUpload(of: SignedIn = owner, createdAt = new Date()): Promise<string> {
  const name = NAME(nextNumber());
  const values = { name, kind: 'picture', ownerId: of.id, mediaType: 'image/webp', fileName: 'a.jpg', byteSize: 1, createdAt } as const;
  await write((tx) => tx.insert(upload).values(values));
  return name;
}

const key = () => `00000000-0000-4000-8000-${String(nextNumber()).padStart(12, '0')}`;
const shows = (name: string) => `![Een spiegel](/uploads/${name})`;
const replyWith = (actor: Actor, to: { id: number }, body: string) => postReply(actor, to.id, { body, submissionKey: key() });
const reads = (actor: Actor, name: string) =>
  findReadableUpload(actor, 'picture', name).then(() => true, (error: { status: number }) => error.status);

describe('a picture', () => {
  it('is its owner’s alone until a post uses it', async () => {
    const name = await anUpload();
    await saveDraft(owner, { kind: 'space', code: 'help' }, { ...blankDraft, body: shows(name) });
    expect(await Promise.all([owner, other, moderator, null].map((actor) => reads(actor, name)))).toEqual([true, 404, 404, 404]);
  });

  it('is for everybody in a public space once posted', async () => {
    const name = await anUpload();
    await replyWith(owner, await aTopic(), shows(name));
    expect(await Promise.all([owner, other, null].map((actor) => reads(actor, name)))).toEqual([true, true, true]);
  });

  it('is for members where only members read, also when its topic moves', async () => {
    const name = await anUpload();
    const home = await aTopic({ in: 'help' });
    await replyWith(owner, home, shows(name));
    expect([await reads(other, name), await reads(null, name)]).toEqual([true, 404]);
    await moveTopic(moderator, home.id, 'experiments');
    expect([await reads(other, name), await reads(null, name)]).toEqual([true, true]);
    await moveTopic(moderator, home.id, 'help');
    expect(await reads(null, name)).toBe(404);
  });

  it('goes with a deleted post and comes back with it', async () => {
    const name = await anUpload();
    const { postId } = await replyWith(owner, await aTopic(), shows(name));
    await deletePost(owner, postId);
    expect(await Promise.all([owner, other, null].map((actor) => reads(actor, name)))).toEqual([true, 404, 404]);
    await restorePost(owner, postId);
    expect(await reads(null, name)).toBe(true);
  });

  it('is not read when its topic is gone', async () => {
    const name = await anUpload();
    const home = await aTopic();
    await replyWith(owner, home, shows(name));
    await write((tx) => tx.update(topic).set({ deletedAt: new Date() }).where(eq(topic.id, home.id)));
    expect(await reads(null, name)).toBe(404);
  });

  it('stays readable by another post that uses it', async () => {
    const name = await anUpload();
    const home = await aTopic();
    const first = await replyWith(owner, home, shows(name));
    await replyWith(other, home, `> ${shows(name)}`);
    await deletePost(owner, first.postId);
    expect(await reads(null, name)).toBe(true);
  });

  it('has no address of another kind, and unknown names have none', async () => {
    const name = await anUpload();
    await expect(findReadableUpload(owner, 'document', name)).rejects.toMatchObject({ status: 404 });
    expect(await reads(owner, NAME(999_999))).toBe(404);
  });
});

const blankDraft = { submissionKey: '', revision: 0, title: '', summary: '', body: '', tags: '', discipline: '', teachingForm: '', language: '' };

describe('a post', () => {
  it('cannot take what its writer may not read, or what is not there', async () => {
    const home = await aTopic();
    for (const name of [await anUpload(), NAME(999_999)]) {
      await expect(replyWith(other, home, shows(name))).rejects.toMatchObject({ status: 422, field: 'body', key: 'forum:uploads.unknown' });
    }
    expect(await read().select().from(postUpload)).toEqual([]);
  });

  it('may name an address in a text or in code', async () => {
    await replyWith(other, await aTopic(), `\`<img src="/uploads/${NAME(999_999)}">\` en /uploads/${NAME(999_998)}`);
    expect(await read().select().from(postUpload)).toEqual([]);
  });

  it('keeps what an edit drops, and a moderator edits it without owning what stands in it', async () => {
    const name = await anUpload();
    const { postId } = await replyWith(owner, await aTopic(), shows(name));
    await editPost(moderator, postId, { revision: 1, body: `Netter. ${shows(name)}` });
    await editPost(owner, postId, { revision: 2, body: 'Zonder foto.' });
    expect(await read().select().from(postUpload)).toHaveLength(1);
  });

  it('takes a document that it links to', async () => {
    const name = NAME(nextNumber()).slice(0, 32);
    const values = { name, kind: 'document', ownerId: owner.id, mediaType: 'application/pdf', fileName: 'plan.pdf', byteSize: 1, createdAt: new Date() } as const;
    await write((tx) => tx.insert(upload).values(values));
    await replyWith(owner, await aTopic(), `[plan.pdf (PDF, 1 MB)](/files/${name}/plan.pdf)`);
    expect((await findReadableUpload(null, 'document', name)).fileName).toBe('plan.pdf');
  });
});

describe('uploadFile', () => {
  it('keeps a member’s picture', async () => {
    const kept = await uploadFile(owner, { fileName: 'les.jpg', bytes: await aPicture() });
    expect(kept).toMatchObject({ kind: 'picture', width: 64, height: 48, fileName: 'les.jpg' });
    expect(await reads(owner, kept.name)).toBe(true);
  });

  it.each(EVERYBODY)('keeps something of a member, and nothing of a visitor: %s', async (role) => {
    const sent = uploadFile(await actorOf(role), { fileName: 'les.jpg', bytes: await aPicture() });
    if (role === 'visitor') await expect(sent).rejects.toMatchObject({ status: 403 });
    else await expect(sent).resolves.toMatchObject({ kind: 'picture' });
    expect(await read().$count(upload)).toBe(role === 'visitor' ? 0 : 1);
  });

  it('stops at the limit of a day, and goes on the next', async () => {
    for (let n = 0; n < UPLOADS_PER_DAY; n += 1) await anUpload();
    const file = { fileName: 'les.jpg', bytes: await aPicture() };
    await expect(uploadFile(owner, file)).rejects.toMatchObject({ status: 429 });
    await expect(uploadFile(other, file)).resolves.toMatchObject({ kind: 'picture' });
    await expect(uploadFile(owner, file, new Date(Date.now() + 25 * HOUR_MS))).resolves.toMatchObject({ kind: 'picture' });
  });
});

describe('the clean-up', () => {
  const yesterday = () => new Date(Date.now() - 25 * HOUR_MS);
  const names = async () => (await read().select({ name: upload.name }).from(upload)).map((row) => row.name).sort();

  it('removes what nothing uses after a day, and nothing else', async () => {
    const fresh = await anUpload();
    const [unused, posted, drafted, thrownAway, onProfile] = await Promise.all(Array.from({ length: 5 }, () => anUpload(owner, yesterday())));
    await replyWith(owner, await aTopic(), shows(posted ?? ''));
    await saveDraft(owner, { kind: 'space', code: 'help' }, { ...blankDraft, body: shows(drafted ?? '') });
    const discarded = { personId: other.id, place: 'space:help', fields: { body: shows(thrownAway ?? '') }, updatedAt: yesterday(), discardedAt: new Date() };
    await write((tx) => tx.insert(draft).values(discarded));
    await write((tx) => tx.update(person).set({ pictureName: onProfile ?? '' }).where(eq(person.id, owner.id)));
    expect(await removeUnusedUploads()).toBe(1);
    expect(await names()).toEqual([fresh, posted, drafted, thrownAway, onProfile].sort());
    expect(await names()).not.toContain(unused);
    expect(await removeUnusedUploads()).toBe(0);
  });

  it('keeps what an edit dropped: its history shows it', async () => {
    const name = await anUpload(owner, yesterday());
    const reply = await replyWith(owner, await aTopic(), shows(name));
    await editPost(owner, reply.postId, { revision: 1, body: 'Zonder foto.' });
    expect(await removeUnusedUploads()).toBe(0);
  });

  it('removes the files with the row, and those that lost theirs', async () => {
    const { name } = await uploadFile(owner, { fileName: 'les.jpg', bytes: await aPicture() });
    const folder = (one: string) => path.join(uploadsHome, 'uploads', one);
    const [orphan, halfway, young] = [NAME(888_881), '.new-1', '.new-2'];
    for (const one of [orphan, halfway, young]) mkdirSync(folder(one), { recursive: true });
    for (const one of [orphan, halfway]) utimesSync(folder(one), yesterday(), yesterday());
    await removeUnusedUploads();
    expect([name, orphan, halfway, young].map((one) => existsSync(folder(one)))).toEqual([true, false, false, true]);
    await write((tx) => tx.update(upload).set({ createdAt: yesterday() }));
    await removeUnusedUploads();
    expect(existsSync(folder(name))).toBe(false);
    expect(await names()).toEqual([]);
  });

  it('goes on where the files are gone already', async () => {
    const { name } = await uploadFile(owner, { fileName: 'les.jpg', bytes: await aPicture() });
    rmSync(path.join(uploadsHome, 'uploads', name), { recursive: true });
    await write((tx) => tx.update(upload).set({ createdAt: yesterday() }));
    expect(await removeUnusedUploads()).toBe(1);
  });
});

it('a deleted reply of the builder shows nothing', async () => {
  const name = await anUpload();
  const home = await aTopic();
  const reply = await aReply(home, { deletedAt: new Date() });
  const [row] = await read().select({ id: upload.id }).from(upload).where(eq(upload.name, name));
  await write((tx) => tx.insert(postUpload).values({ postId: reply.id, uploadId: row?.id ?? 0 }));
  expect(await reads(other, name)).toBe(404);
});
