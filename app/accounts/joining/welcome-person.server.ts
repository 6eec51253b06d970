import { eq } from 'drizzle-orm';
import type { Discipline } from '#db/codes';
import { read, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import { notFound } from '~/shared/errors/app-error';
import { requireOrganisation } from '../organisation-choices.server';

/** What the welcome page knows already of who has just joined. */
export type Newcomer = {
  name: string;
  organisationId: number | null;
  organisationName: string | null;
  discipline: Discipline | null;
  isWelcomed: boolean;
};

/** The signed-in person as the welcome page greets them. */
export async function newcomer(personId: number): Promise<Newcomer> {
  const { name, organisationId, discipline, welcomedAt } = person;
  const [row] = await read()
    .select({ name, organisationId, organisationName: organisation.name, discipline, welcomedAt })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(person.id, personId));
  if (!row) throw notFound();
  const { welcomedAt: at, ...facts } = row;
  return { ...facts, isWelcomed: at !== null };
}

export type WelcomeAnswers = { organisationId: number | null; discipline: Discipline | null };

/**
 * Stores the answers of who has just joined, in the caller's transaction. An organisation that their invitation
 * named stays. Throws a 422 at `organisationId` when there is no such organisation.
 */
export async function storeWelcome(tx: Tx, personId: number, answers: WelcomeAnswers, now: Date): Promise<void> {
  const [known] = await tx.select({ organisationId: person.organisationId }).from(person).where(eq(person.id, personId));
  const organisationId = known?.organisationId ?? answers.organisationId;
  if (organisationId !== null) await requireOrganisation(tx, organisationId);
  const { discipline } = answers;
  await tx.update(person).set({ organisationId, discipline, welcomedAt: now }).where(eq(person.id, personId));
  await bumpContentVersion(tx);
}

/** Remembers that somebody was welcomed and answered nothing. */
export async function storeSkippedWelcome(tx: Tx, personId: number, now: Date): Promise<void> {
  await tx.update(person).set({ welcomedAt: now }).where(eq(person.id, personId));
}
