import { kit } from '../column-kit';

/** Kinds of organisation, as in the branch organisation's own membership list. */
export const ORGANISATION_KINDS = [
  'arts_centre',
  'music_school',
  'folk_university',
  'support_institution',
  'cultural_centre',
  'community_centre',
  'arts_organisation',
  'school',
  'municipality',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const organisation = kit.table(
  'organisation',
  {
    id: kit.id(),
    name: kit.text('name').notNull(),
    kind: kit.oneOf('kind', ORGANISATION_KINDS).notNull(),
    province: kit.text('province'),
    website: kit.text('website'),
    createdAt: kit.time('created_at').notNull(),
  },
  (table) => [
    kit.uniqueIndex('organisation_name_unique').on(table.name),
    kit.oneOfCheck('organisation_kind_known', table.kind, ORGANISATION_KINDS),
  ],
);
