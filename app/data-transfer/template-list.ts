import type { ImportKind } from '#db/codes';
import type { T } from '~/shared/i18n/translator';
import { COLUMN_NAMES } from './column-names';
import { MEMBER_COLUMNS, ORGANISATION_COLUMNS } from './columns';
import { writeTable } from '~/shared/write-table';

/** An empty list with the columns that an import knows, and one row to show how they are filled in. */
export function templateList(kind: ImportKind, t: T): string {
  const columns = kind === 'members' ? MEMBER_COLUMNS : ORGANISATION_COLUMNS;
  return writeTable([columns.map((column) => t(COLUMN_NAMES[column])), kind === 'members' ? memberRow(t) : organisationRow(t)]);
}

function memberRow(t: T): string[] {
  return [
    t('data-transfer:template.person'),
    'naam@voorbeeld.example',
    t('data-transfer:template.organisation'),
    t('accounts:role.teacher'),
    t('data-transfer:template.jobTitle'),
    t('accounts:discipline.music'),
    t('accounts:language.nl'),
    '',
  ];
}

function organisationRow(t: T): string[] {
  return [
    t('data-transfer:template.organisation'),
    t('organisations:kind.musicSchool'),
    'Utrecht',
    'Utrecht',
    'https://www.voorbeeld.example',
    '23-11-2026',
  ];
}
