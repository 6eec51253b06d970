import type { OrganisationKind } from '#db/codes';
import { organisationFields } from '~/organisations/organisation-form';
import { cellsOf, type Column, type Mapping } from './columns';
import { readDay } from './dutch-date';
import { changesOf, RowReader, type PlannedRow } from './import-plan';
import { readKind } from './known-values';
import { foldName } from '~/shared/fold';
import type { OrganisationIndex } from './organisation-index';
import type { TableRow } from './read-table';

/** What a row says of an organisation; `null` where it says nothing. */
export type OrganisationRowFacts = {
  name: string;
  kind: OrganisationKind | null;
  province: string | null;
  place: string | null;
  website: string | null;
  /** The day it joined, `YYYY-MM-DD`. */
  memberSince: string | null;
};

/** What is stored of one; `memberSince` is the day of its row in Amsterdam. */
type Stored = { id: number } & { [Name in keyof OrganisationRowFacts]: OrganisationRowFacts[Name] };

export type OrganisationWorld = { index: OrganisationIndex; byId: Map<number, Stored>; today: string };

export type PlannedOrganisation = PlannedRow<OrganisationRowFacts>;

const COLUMNS = { kind: 'kind', province: 'province', place: 'place', website: 'website', memberSince: 'memberSince' } as const satisfies Partial<
  Record<keyof OrganisationRowFacts, Column>
>;

/** What would become of each row. An organisation is known by its name; one that was merged is the one it became part of. */
export function planOrganisations(rows: readonly TableRow[], mapping: Mapping, width: number, world: OrganisationWorld): PlannedOrganisation[] {
  const seen = new Map<string, number>();
  return rows.map(({ row, cells }) => {
    const reader = new RowReader(cellsOf(mapping, cells));
    if (cells.slice(width).some(Boolean)) reader.refuse('name', 'data-transfer:errors.tooManyCells');
    const facts = readOrganisation(reader, world.today);
    const id = world.index.idOf(facts.name);
    // Two names that lead to one organisation are doubles as well.
    const key = id === undefined ? foldName(facts.name) : `#${id}`;
    const first = facts.name ? seen.get(key) : undefined;
    if (first !== undefined) reader.refuse('name', 'data-transfer:errors.double', { row: first });
    else if (facts.name) seen.set(key, row);
    if (id === undefined && !facts.kind) reader.refuse('kind', 'data-transfer:errors.kindMissing');
    const base = { row, cells: reader.cells, errors: reader.errors };
    if (reader.isWrong) return { ...base, fate: 'error', changes: [], subject: null, facts: null };
    return { ...base, facts, ...fateOf(facts, id === undefined ? undefined : world.byId.get(id)) };
  });
}

function readOrganisation(reader: RowReader, today: string): OrganisationRowFacts {
  if (!reader.cells.name) reader.refuse('name', 'data-transfer:errors.nameMissing');
  const day = reader.word('memberSince', readDay, 'data-transfer:errors.date');
  if (day && day > today) reader.refuse('memberSince', 'data-transfer:errors.dateFuture');
  return {
    name: reader.field('name', organisationFields.name) ?? '',
    kind: reader.word('kind', readKind, 'data-transfer:errors.kind'),
    province: reader.field('province', organisationFields.province),
    place: reader.field('place', organisationFields.place),
    website: reader.field('website', organisationFields.website),
    memberSince: day,
  };
}

type Outcome = Pick<PlannedOrganisation, 'fate' | 'changes' | 'subject'>;

function fateOf(facts: OrganisationRowFacts, stored: Stored | undefined): Outcome {
  if (!stored) return { fate: 'new', changes: [], subject: null };
  const changes = changesOf(facts, stored, COLUMNS, (_, value) => String(value));
  return { fate: changes.length > 0 ? 'changed' : 'unchanged', changes, subject: { kind: 'organisation', id: stored.id } };
}
