import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { DEMO_ORGANISATIONS } from '#db/seed/demo/organisations';
import { DEMO_MAIL_HOST, DEMO_PEOPLE, type DemoPerson } from '#db/seed/demo/people';
import { addPerson } from '~/accounts/add-person.server';
import { hashPassword } from '~/accounts/password.server';
import { addOrganisation } from '~/organisations/manage-organisation.server';
import type { SignedIn } from '~/shared/actor';
import { storePicture } from '~/uploads/store-picture.server';
import { drawPortrait } from './draw';
import { momentOf } from './moments';

/** Days before now on which the office began, and its members followed one by one. */
const OPENED_DAYS_AGO = 544;
/** In the office, people are added from this hour on, one after the other with so many minutes between them. */
const OFFICE_HOUR = 10;
const BETWEEN_MINUTES = 25;
/** People that the office adds on a day. */
const ADDED_A_DAY = 10;

/** Those with an account to try, by role. */
export const DEMO_ACCOUNTS = DEMO_PEOPLE.filter((one) => one.mailbox !== undefined);

/** The address that somebody of the demo signs in with. */
export function addressOf({ key, mailbox }: DemoPerson): string {
  return `${mailbox ?? key}@${DEMO_MAIL_HOST}`;
}

/** Adds the organisations and the people, who cannot sign in yet; returns the people by key. */
export async function addDemoPeople(now: Date): Promise<Map<string, SignedIn>> {
  // Known to nobody, and one for all: making forty takes a second, and nobody signs in with it.
  const passwordHash = await hashPassword(randomBytes(24).toString('base64'));
  const admin = DEMO_PEOPLE.find((one) => one.role === 'admin');
  if (!admin) throw new Error('nobody runs the demo');
  const joined = (days: number, number = 0) => {
    const minutes = number * BETWEEN_MINUTES;
    return momentOf({ daysAgo: OPENED_DAYS_AGO - days, hour: OFFICE_HOUR + Math.floor(minutes / 60), minute: minutes % 60 }, now);
  };
  const people = new Map([[admin.key, await addDemoPerson(admin, null, { passwordHash, createdAt: joined(0) })]]);
  const organisations = new Map<string, number>();
  for (const { key, ...facts } of DEMO_ORGANISATIONS) {
    organisations.set(key, await addOrganisation(people.get(admin.key) ?? null, facts, joined(1, organisations.size)));
  }
  for (const [index, one] of DEMO_PEOPLE.entries()) {
    const organisationId = organisations.get(one.organisation);
    if (organisationId === undefined) throw new Error(`${one.key}: no organisation ${one.organisation}`);
    if (one === admin) await joinOrganisation(people, admin.key, organisationId);
    // Within five days: the first topics are of the first week.
    else people.set(one.key, await addDemoPerson(one, organisationId, { passwordHash, createdAt: joined(2 + Math.floor(index / ADDED_A_DAY), index % ADDED_A_DAY) }));
  }
  for (const one of DEMO_PEOPLE) await giveDemoPortrait(one, people);
  return people;
}

type Made = { passwordHash: string; createdAt: Date };

async function addDemoPerson(one: DemoPerson, organisationId: number | null, { passwordHash, createdAt }: Made): Promise<SignedIn> {
  const { name, jobTitle, discipline, role = 'teacher', language = 'nl', teaches = null, about = null } = one;
  const facts = { name, jobTitle, discipline, role, language, teaches, about, organisationId, passwordHash, createdAt };
  const id = await write((tx) => addPerson(tx, { ...facts, email: addressOf(one), welcomedAt: createdAt }));
  return { id, name, role, organisationId, language, theme: null, timeZone: null, pictureName: null };
}

async function joinOrganisation(people: Map<string, SignedIn>, key: string, organisationId: number): Promise<void> {
  const one = people.get(key);
  if (!one) return;
  people.set(key, { ...one, organisationId });
  await write((tx) => tx.update(person).set({ organisationId }).where(eq(person.id, one.id)));
}

async function giveDemoPortrait({ key, portrait }: DemoPerson, people: Map<string, SignedIn>): Promise<void> {
  const one = people.get(key);
  if (!one || !portrait) return;
  const { name } = await storePicture({ ownerId: one.id, fileName: `${portrait}.png`, bytes: await drawPortrait(portrait) });
  people.set(key, { ...one, pictureName: name });
  await write((tx) => tx.update(person).set({ pictureName: name }).where(eq(person.id, one.id)));
}
