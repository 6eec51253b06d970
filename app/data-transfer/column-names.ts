import type { Column } from './columns';

/** Keys of the names of columns, as literals so that a test finds them. */
export const COLUMN_NAMES: Record<Column, string> = {
  name: 'data-transfer:column.name',
  email: 'data-transfer:column.email',
  organisation: 'data-transfer:column.organisation',
  role: 'data-transfer:column.role',
  jobTitle: 'data-transfer:column.jobTitle',
  discipline: 'data-transfer:column.discipline',
  language: 'data-transfer:column.language',
  validUntil: 'data-transfer:column.validUntil',
  kind: 'data-transfer:column.kind',
  province: 'data-transfer:column.province',
  place: 'data-transfer:column.place',
  website: 'data-transfer:column.website',
  memberSince: 'data-transfer:column.memberSince',
};

/** The same within a sentence: "organisatie was De Loods". */
export const COLUMN_WORDS: Record<Column, string> = {
  name: 'data-transfer:word.name',
  email: 'data-transfer:word.email',
  organisation: 'data-transfer:word.organisation',
  role: 'data-transfer:word.role',
  jobTitle: 'data-transfer:word.jobTitle',
  discipline: 'data-transfer:word.discipline',
  language: 'data-transfer:word.language',
  validUntil: 'data-transfer:word.validUntil',
  kind: 'data-transfer:word.kind',
  province: 'data-transfer:word.province',
  place: 'data-transfer:word.place',
  website: 'data-transfer:word.website',
  memberSince: 'data-transfer:word.memberSince',
};
