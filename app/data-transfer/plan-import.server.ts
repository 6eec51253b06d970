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
  /** The same as long as nothing that it depends on is stored otherwise. */
  worldKey: string;
};

/**
 * What would become of every row of a list, as things stand. At most three statements. `earlier` is used again when
 * nothing is stored otherwise than it was then: planning takes a third of a second for 5,000 rows.
 */
export async function planImport(queryable: Queryable, job: ImportJob, now: Date, earlier?: ImportPlan): Promise<ImportPlan> {
  const { kind, rows, mapping, headers } = job;
  const world = kind === 'members' ? await memberWorld(queryable, now) : await organisationWorld(queryable, now);
  if (earlier?.worldKey === world.key) return earlier;
  const planned: Planned =
    'people' in world
      ? { kind: 'members', rows: planMembers(rows, mapping, headers.length, world) }
      : { kind: 'organisations', rows: planOrganisations(rows, mapping, headers.length, world) };
  return {
    ...planned,
    counts: countFates(planned.rows),
    aboveTeacher: planned.kind === 'members' ? planned.rows.filter(givesMoreThanTeacher).length : 0,
    fingerprint: fingerprintOf(planned),
    worldKey: world.key,
  };
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
