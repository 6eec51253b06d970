import { eq } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { organisation } from '#db/schema/organisations';
import { recordAudit } from '~/audit/record.server';
import type { Actor, SignedIn } from '~/shared/actor';
import { forbidden, notFound, refused } from '~/shared/errors/app-error';
import { foldName } from '~/shared/fold';
import type { OrganisationFacts } from './organisation-form';
import { canManageOrganisations } from './organisation-rules';

/** Adds an organisation; returns its id. Throws a 403 for who may not, a 422 when the name is taken. */
export function addOrganisation(actor: Actor, facts: OrganisationFacts, now: Date = new Date()): Promise<number> {
  return write(async (tx) => {
    const admin = requireManager(actor);
    await requireFreeName(tx, facts.name);
    const [row] = await tx
      .insert(organisation)
      .values({ ...facts, createdAt: now })
      .returning({ id: organisation.id });
    if (!row) throw new Error('no organisation came back');
    await keepRecord(tx, admin, 'organisation.added', row.id, facts, now);
    return row.id;
  });
}

/** Changes an organisation, if anything is different. Throws a 403 for who may not, a 404 for an unknown id, a 422 when the name is taken. */
export function editOrganisation(actor: Actor, id: number, facts: OrganisationFacts, now: Date = new Date()): Promise<void> {
  return write(async (tx) => {
    const admin = requireManager(actor);
    await requireFreeName(tx, facts.name, id);
    const [stored] = await tx.select().from(organisation).where(eq(organisation.id, id));
    if (!stored || stored.mergedIntoId !== null) throw notFound();
    if (isSame(stored, facts)) return;
    await tx.update(organisation).set(facts).where(eq(organisation.id, id));
    await keepRecord(tx, admin, 'organisation.edited', id, facts, now);
  });
}

function isSame(stored: OrganisationFacts, facts: OrganisationFacts): boolean {
  return (['name', 'kind', 'province', 'place', 'website'] as const).every((field) => stored[field] === facts[field]);
}

function requireManager(actor: Actor): SignedIn {
  if (!canManageOrganisations(actor)) throw forbidden('organisations:denied.manage');
  return actor;
}

/** Capitals and spaces make no name another one: a list of members names organisations without minding them. */
async function requireFreeName(tx: Tx, name: string, ownId?: number): Promise<void> {
  const all = await tx.select({ id: organisation.id, name: organisation.name }).from(organisation);
  const isTaken = all.some((one) => one.id !== ownId && foldName(one.name) === foldName(name));
  if (isTaken) throw refused('name', 'organisations:form.nameTaken');
}

async function keepRecord(tx: Tx, admin: SignedIn, action: string, id: number, facts: OrganisationFacts, now: Date) {
  const entry = { actorId: admin.id, action, subjectKind: 'organisation', subjectId: id, details: facts };
  await recordAudit(tx, entry, now);
  await bumpContentVersion(tx);
}
