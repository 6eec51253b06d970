import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createJoinCode } from '~/accounts/joining/manage-join-codes.server';
import { forgetAsks } from '~/accounts/joining/join-limits.server';
import { storeHouseSettings } from '~/house/house-settings.server';
import { deliverNext } from '~/shared/outbox/deliver.server';
import type { JoiningMode } from '#db/codes';
import { write } from '#db/connection.server';
import { actorOf } from './account-builders';
import { anOrganisation } from './builders';
import { readable, startMailServer } from './mail-server';

export const DAY_MS = 86_400_000;

/** A code that works, of a new organisation, with the administrator who made it. */
export async function aJoinCode(wanted: { maxUses?: number; expiresAt?: Date } = {}, now = new Date()) {
  const admin = await actorOf('admin');
  const organisation = await anOrganisation();
  const { maxUses = 25, expiresAt = new Date(now.getTime() + 30 * DAY_MS) } = wanted;
  const made = await createJoinCode(admin, { organisationId: organisation.id, maxUses, expiresAt }, now);
  return { ...made, admin, organisation };
}

export function setJoining(joining: JoiningMode): Promise<void> {
  return write((tx) => storeHouseSettings(tx, { joining }, new Date()));
}

/** Call once at the top of a test file: a real mail server, what it received, and no limits left of the test before. */
export function useMailbox() {
  let server: Awaited<ReturnType<typeof startMailServer>>;
  beforeAll(async () => {
    server = await startMailServer();
    process.env.SMTP_URL = server.url;
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    forgetAsks();
    server.received.length = 0;
  });
  /** Delivers all that waits, and returns the mails that came of it. */
  return async () => {
    server.received.length = 0;
    while (await deliverNext());
    return server.received.map(({ to, source }) => ({ to: to[0] ?? '', source, words: readable(source) }));
  };
}

/** The code in the link of a mail. */
export function linkedCode(words: string | undefined, path = '/join/'): string {
  return new RegExp(`${path}([0-9a-z-]+)`).exec(words ?? '')?.[1] ?? 'no link';
}
