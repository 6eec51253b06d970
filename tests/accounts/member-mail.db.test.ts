import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/listeners.server';
import { changeRole } from '~/accounts/members/change-role.server';
import { reactivatePerson } from '~/accounts/members/reactivate-person.server';
import { suspendPerson } from '~/accounts/members/suspend-person.server';
import { deliverNext } from '~/shared/outbox/deliver.server';
import { actorOf } from '../support/account-builders';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { readable, startMailServer } from '../support/mail-server';

useFreshDatabase();

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = 'Estafette <post@forum.oefening.example>';
  process.env.ORIGIN = 'https://forum.oefening.example';
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
});

async function mails() {
  while (await deliverNext());
  return server.received.map(({ to, source }) => ({ to, words: readable(source) }));
}

const REASON = 'Reclame, na twee waarschuwingen.';

describe('a member', () => {
  it('is told by mail that they are suspended, why and until when', async () => {
    const { id, email } = await aPerson({ name: 'Abel' });
    await suspendPerson(await actorOf('admin'), { personId: id, reason: REASON, until: new Date('2098-11-30T23:00:00Z') });
    const [mail, ...rest] = await mails();
    expect([mail?.to, rest]).toEqual([[email], []]);
    expect(mail?.words).toContain('Subject: Je account is geschorst');
    expect(mail?.words).toContain('Je kunt niet inloggen tot 1 december 2098.');
    expect(mail?.words).toContain(`De reden: ${REASON}`);
    expect(mail?.words).toContain('https://forum.oefening.example/house-rules');
  });

  it('is not told of a suspension that was ended before the mail went, but of the end', async () => {
    const { id } = await aPerson({ language: 'en' });
    const admin = await actorOf('admin');
    await suspendPerson(admin, { personId: id, reason: REASON, until: null });
    await reactivatePerson(admin, id);
    const sent = await mails();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.words).toContain('Subject: You can sign in again');
  });

  it('is told of another role, in their own language', async () => {
    const { id } = await aPerson({ language: 'nl' });
    await changeRole(await actorOf('admin'), id, 'moderator');
    expect((await mails())[0]?.words).toContain('Je bent nu: Moderator.');
  });
});
