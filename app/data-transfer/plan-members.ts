import type { Discipline, Language, Role } from '#db/codes';
import { accountFields } from '~/accounts/account-fields';
import { cellsOf, type Column, type Mapping } from './columns';
import { readDay } from './dutch-date';
import { changesOf, RowReader, type PlannedRow } from './import-plan';
import { readDiscipline, readLanguage, readRole } from './known-values';
import type { OrganisationIndex } from './organisation-index';
import type { TableRow } from './read-table';

/** What a row says of somebody; `null` where it says nothing. */
export type MemberFacts = {
  email: string;
  name: string;
  role: Role | null;
  organisationId: number | null;
  jobTitle: string | null;
  discipline: Discipline | null;
  language: Language | null;
  /** Last day on which the invitation can be accepted, `YYYY-MM-DD`. */
  validUntil: string | null;
};

type Stored = { id: number; name: string | null; role: Role; organisationId: number | null; jobTitle: string | null; discipline: Discipline | null };

/** Whoever is there already, by e-mail address. */
export type MemberWorld = {
  people: Map<string, Stored>;
  invitations: Map<string, Stored>;
  organisations: OrganisationIndex;
  today: string;
};

export type PlannedMember = PlannedRow<MemberFacts>;

/** Days ahead that an invitation from a list can be open: a date further on is a slip of the pen. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** What would become of each row. Existing members keep their name, address and role: those are not for a list. */
export function planMembers(rows: readonly TableRow[], mapping: Mapping, width: number, world: MemberWorld): PlannedMember[] {
  const seen = new Map<string, number>();
  return rows.map(({ row, cells }) => {
    const reader = new RowReader(cellsOf(mapping, cells));
    if (cells.slice(width).some(Boolean)) reader.refuse('name', 'data-transfer:errors.tooManyCells');
    const facts = readMember(reader, world);
    const first = facts.email ? seen.get(facts.email) : undefined;
    if (first !== undefined) reader.refuse('email', 'data-transfer:errors.double', { row: first });
    else if (facts.email) seen.set(facts.email, row);
    const base = { row, cells: reader.cells, errors: reader.errors };
    if (reader.isWrong) return { ...base, fate: 'error', changes: [], subject: null, facts: null };
    return { ...base, facts, ...fateOf(facts, world) };
  });
}

function readMember(reader: RowReader, world: MemberWorld): MemberFacts {
  if (!reader.cells.name) reader.refuse('name', 'data-transfer:errors.nameMissing');
  if (/@[^.@\s]+$/.test(reader.cells.email)) reader.refuse('email', 'data-transfer:errors.emailWithoutEnd');
  return {
    name: reader.field('name', accountFields.name) ?? '',
    email: reader.field('email', accountFields.email) ?? '',
    role: roleOf(reader),
    organisationId: organisationOf(reader, world.organisations),
    jobTitle: reader.field('jobTitle', accountFields.jobTitle),
    discipline: reader.word('discipline', readDiscipline, 'data-transfer:errors.discipline'),
    language: reader.word('language', readLanguage, 'data-transfer:errors.language'),
    validUntil: dayOf(reader, world.today),
  };
}

/** An administrator is never made by a list: who can do everything is chosen one by one. */
function roleOf(reader: RowReader): Role | null {
  const role = reader.word('role', readRole, 'data-transfer:errors.role');
  return role === 'admin' ? reader.refuse('role', 'data-transfer:errors.role') : role;
}

function organisationOf(reader: RowReader, organisations: OrganisationIndex): number | null {
  const typed = reader.cells.organisation;
  if (!typed) return null;
  const id = organisations.idOf(typed);
  if (id !== undefined) return id;
  const meant = organisations.guess(typed);
  if (meant) return reader.refuse('organisation', 'data-transfer:errors.organisationMeant', { name: meant });
  return reader.refuse('organisation', 'data-transfer:errors.organisationUnknown');
}

function dayOf(reader: RowReader, today: string): string | null {
  const day = reader.word('validUntil', readDay, 'data-transfer:errors.date');
  if (!day) return null;
  const ahead = (Date.parse(day) - Date.parse(today)) / DAY_MS;
  if (ahead < 0) return reader.refuse('validUntil', 'data-transfer:errors.datePast');
  return ahead > LONGEST_DAYS ? reader.refuse('validUntil', 'data-transfer:errors.dateTooFar') : day;
}

const OF_PERSON = { organisationId: 'organisation', jobTitle: 'jobTitle', discipline: 'discipline' } as const satisfies Partial<Record<keyof MemberFacts, Column>>;
const OF_INVITATION = { name: 'name', role: 'role', ...OF_PERSON } as const;

type Outcome = Pick<PlannedMember, 'fate' | 'changes' | 'subject' | 'keepsRole'>;

function fateOf(facts: MemberFacts, { people, invitations, organisations }: MemberWorld): Outcome {
  const person = people.get(facts.email);
  const stored = person ?? invitations.get(facts.email);
  if (!stored) return { fate: 'new', changes: [], subject: null };
  const shown = (name: keyof MemberFacts, value: string | number) =>
    name === 'organisationId' ? (organisations.nameOf(Number(value)) ?? '') : String(value);
  const changes = changesOf(facts, stored, person ? OF_PERSON : OF_INVITATION, shown);
  const keepsRole = person && facts.role !== null && facts.role !== person.role;
  return {
    fate: changes.length > 0 ? 'changed' : 'unchanged',
    changes,
    subject: { kind: person ? 'person' : 'invitation', id: stored.id },
    ...(keepsRole ? { keepsRole: person.role } : {}),
  };
}
