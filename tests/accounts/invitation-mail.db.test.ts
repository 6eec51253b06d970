import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/listeners.server';
import { acceptInvitation } from '~/accounts/accept-invitation.server';
import { renewInvitation, withdrawInvitation } from '~/accounts/invite-person.server';
import { read, write } from '#db/connection.server';
import { outboxEvent } from '#db/schema/shared';
import { deliverNext } from '~/shared/outbox/deliver.server';
import { anInvitation, codeIn, GOOD_PASSWORD } from '../support/account-builders';
import { anOrganisation } from '../support/builders';
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
  server.state.isOpen = true;
});

async function deliverAll(): Promise<void> {
  while (await deliverNext());
}

const mails = () => server.received.map(({ to, source }) => ({ to, words: readable(source) }));

describe('an invitation', () => {
  it('is mailed with its link, in the language of whoever is invited', async () => {
    const { id: organisationId, name } = await anOrganisation();
    const dutch = await anInvitation({ name: 'Mirte', organisationId });
    const english = await anInvitation({ name: null, language: 'en' });
    await deliverAll();
    const [first, second] = mails();
    expect(first?.to).toEqual([dutch.email]);
    expect(first?.words).toContain('Subject: Je bent uitgenodigd voor Estafette');
    expect(first?.words).toContain('Dag Mirte,');
    expect(first?.words).toContain(name);
    expect(first?.words).toContain(`https://forum.oefening.example/join/${dutch.code}`);
    expect(second?.to).toEqual([english.email]);
    expect(second?.words).toContain('Subject: You are invited to Estafette');
    expect(second?.words).toContain(`https://forum.oefening.example/join/${english.code}`);
  });

  it('comes as plain text and as HTML in which a name stays text', async () => {
    await anInvitation({ name: '<img src=x onerror=alert(1)>' });
    await deliverAll();
    const words = mails()[0]?.words ?? '';
    const [, html = ''] = words.split('Content-Type: text/html');
    expect(words).toContain('Content-Type: text/plain');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });

  it('is forgotten by the outbox once it was mailed', async () => {
    const { code } = await anInvitation();
    await deliverAll();
    expect(JSON.stringify(await read().select().from(outboxEvent))).not.toContain(code);
  });

  it.each([
    ['withdrawn', ({ admin, id }: Invited) => withdrawInvitation(admin, id)],
    [
      'accepted',
      ({ code }: Invited) => acceptInvitation(code, { name: 'Mirte', jobTitle: null, discipline: null, password: GOOD_PASSWORD }),
    ],
  ])('that was %s meanwhile is not mailed', async (_, happens) => {
    await happens(await anInvitation());
    await deliverAll();
    expect(mails()).toEqual([]);
  });

  it('that was renewed meanwhile is mailed with the new link alone', async () => {
    const { admin, id, code } = await anInvitation();
    const renewed = codeIn((await renewInvitation(admin, id)).path);
    await deliverAll();
    expect(mails()).toHaveLength(1);
    expect(mails()[0]?.words).toContain(renewed);
    expect(mails()[0]?.words).not.toContain(code);
  });

  it('is mailed later when the mail server refuses, under the same Message-ID when it comes twice', async () => {
    await anInvitation();
    server.state.isOpen = false;
    await deliverAll();
    const [refusedEvent] = await read().select().from(outboxEvent);
    expect(refusedEvent?.lastError).toContain('Mailbox is full');
    server.state.isOpen = true;
    const dueNow = { dueAt: new Date(0), payload: refusedEvent?.payload };
    await write(async (tx) => tx.update(outboxEvent).set(dueNow));
    await deliverAll();
    await write(async (tx) => tx.update(outboxEvent).set({ ...dueNow, deliveredAt: null }));
    await deliverAll();
    const ids = server.received.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]?.trim());
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(ids[0]).toMatch(/^<invitation-\d+@forum\.oefening\.example>$/);
  });
});

type Invited = Awaited<ReturnType<typeof anInvitation>>;
