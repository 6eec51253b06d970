import type { ImportKind } from '#db/codes';
import { refused } from '~/shared/errors/app-error';
import { fold } from '~/shared/fold';

export const MEMBER_COLUMNS = ['name', 'email', 'organisation', 'role', 'jobTitle', 'discipline', 'language', 'validUntil'] as const;
export const ORGANISATION_COLUMNS = ['name', 'kind', 'province', 'place', 'website', 'memberSince'] as const;

export type MemberColumn = (typeof MEMBER_COLUMNS)[number];
export type OrganisationColumn = (typeof ORGANISATION_COLUMNS)[number];
export type Column = MemberColumn | OrganisationColumn;

/** What a column of the file can be: a name may be spread over three of them. */
type Source = Column | 'firstName' | 'infix' | 'lastName';

/** Names of columns as lists from membership systems have them, folded: no capitals, spaces or signs. */
const MEMBER_HEADERS: Partial<Record<Source, string>> = {
  name: 'naam volledigenaam name fullname displayname weergavenaam',
  firstName: 'voornaam roepnaam firstname givenname',
  infix: 'tussenvoegsel tussenvoegsels tussenv infix',
  lastName: 'achternaam familienaam lastname surname familyname',
  email: 'email emailadres mail mailadres emailaddress emailwerk',
  organisation: 'organisatie organisatienaam organisation organization instelling school bedrijf',
  role: 'rol role',
  jobTitle: 'functie functieomschrijving functietitel jobtitle title beroep position',
  discipline: 'discipline kunstdiscipline vakgebied',
  language: 'taal language',
  validUntil: 'geldigtot uitnodiginggeldigtot validuntil verloopt expires einddatum',
};

const ORGANISATION_HEADERS: Partial<Record<Source, string>> = {
  name: 'naam organisatie organisatienaam name organisation organization instelling',
  kind: 'soort type kind soortorganisatie organisatiesoort',
  province: 'provincie province',
  place: 'plaats woonplaats vestigingsplaats place city town',
  website: 'website webadres site url homepage',
  memberSince: 'lidsinds membersince aangesloten startdatum lidvanaf',
};

/** Where in a row each column stands, by place; headers that mean nothing here, as they were written. */
export type Mapping = { places: Partial<Record<Source, number>>; ignored: string[] };

/**
 * Reads the header row, in whatever order and language it is. Throws a 422 at `file` when a column is absent
 * without which no row means anything.
 */
export function readHeaders(kind: ImportKind, headers: string[]): Mapping {
  const known = kind === 'members' ? MEMBER_HEADERS : ORGANISATION_HEADERS;
  const mapping: Mapping = { places: {}, ignored: [] };
  headers.forEach((header, place) => {
    const source = sourceOf(known, header);
    if (source && mapping.places[source] === undefined) mapping.places[source] = place;
    else if (header) mapping.ignored.push(header);
  });
  const { name, firstName, lastName, email } = mapping.places;
  if (kind === 'members' && email === undefined) throw refused('file', 'data-transfer:refusals.noEmailColumn');
  if ((name ?? firstName ?? lastName) === undefined) throw refused('file', 'data-transfer:refusals.noNameColumn');
  return mapping;
}

function sourceOf(known: Partial<Record<Source, string>>, header: string): Source | undefined {
  const folded = fold(header);
  return (Object.keys(known) as Source[]).find((source) => known[source]?.split(' ').includes(folded));
}

/** The texts of a row by column; one that the file does not have is empty. */
export function cellsOf({ places }: Mapping, cells: string[]): Record<Column, string> {
  const at = (source: Source) => {
    const place = places[source];
    return place === undefined ? '' : (cells[place] ?? '');
  };
  const parts = [at('firstName'), at('infix'), at('lastName')].filter(Boolean).join(' ');
  return {
    name: at('name') || parts,
    email: at('email'),
    organisation: at('organisation'),
    role: at('role'),
    jobTitle: at('jobTitle'),
    discipline: at('discipline'),
    language: at('language'),
    validUntil: at('validUntil'),
    kind: at('kind'),
    province: at('province'),
    place: at('place'),
    website: at('website'),
    memberSince: at('memberSince'),
  };
}

/** The columns that this file has, in the order in which they are shown. */
export function columnsIn(kind: ImportKind, { places }: Mapping): Column[] {
  const isSplit = (places.firstName ?? places.lastName) !== undefined;
  const all: readonly Column[] = kind === 'members' ? MEMBER_COLUMNS : ORGANISATION_COLUMNS;
  return all.filter((column) => places[column] !== undefined || (column === 'name' && isSplit));
}
