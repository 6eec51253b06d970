import { createHash } from 'node:crypto';
import type { Queryable } from '#db/connection.server';
import type { ImportJob } from './import-job.server';
import { countFates, type Counts } from './import-plan';
import { memberWorld, organisationWorld } from './import-world.server';
import { planMembers, type PlannedMember } from './plan-members';
import { planOrganisations, type PlannedOrganisation } from './plan-organisations';

type Planned = { kind: 'members'; rows: PlannedMember[] } | { kind: 'organisations'; rows: PlannedOrganisation[] };

export type ImportPlan = Planned & {
  counts: Counts;
  /** How many rows let somebody in with a role above teacher. */
  aboveTeacher: number;
  /** The same as long as the same would happen. */
  fingerprint: string;
};

/** What would become of every row of a list, as things stand. At most three statements. */
export async function planImport(queryable: Queryable, job: ImportJob, now: Date): Promise<ImportPlan> {
  const planned = await plan(queryable, job, now);
  return {
    ...planned,
    counts: countFates(planned.rows),
    aboveTeacher: planned.kind === 'members' ? planned.rows.filter(givesMoreThanTeacher).length : 0,
    fingerprint: fingerprintOf(planned),
  };
}

async function plan(queryable: Queryable, { kind, rows, mapping, headers }: ImportJob, now: Date): Promise<Planned> {
  if (kind === 'members') {
    return { kind, rows: planMembers(rows, mapping, headers.length, await memberWorld(queryable, now)) };
  }
  return { kind, rows: planOrganisations(rows, mapping, headers.length, await organisationWorld(queryable, now)) };
}

/** Whether the row invites somebody as more than a teacher, or makes more of an invitation that is open. */
export function givesMoreThanTeacher({ fate, facts, changes }: PlannedMember): boolean {
  const isElevated = facts?.role === 'moderator' || facts?.role === 'staff';
  return isElevated && (fate === 'new' || (fate === 'changed' && changes.some(({ column }) => column === 'role')));
}

function fingerprintOf({ rows }: Planned): string {
  const hash = createHash('sha256');
  for (const { row, fate, subject, changes } of rows) {
    hash.update(JSON.stringify([row, fate, subject?.kind, subject?.id, changes.map(({ column }) => column)]));
  }
  return hash.digest('hex').slice(0, 32);
}
