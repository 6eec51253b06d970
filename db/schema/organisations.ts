import { ORGANISATION_KINDS } from '../codes';
import { kit } from '../column-kit';
import type { AnyColumn } from '../column-kit-sqlite';

export { ORGANISATION_KINDS, type OrganisationKind } from '../codes';

export const organisation = kit.table(
  'organisation',
  {
    id: kit.id(),
    name: kit.text('name').notNull(),
    kind: kit.oneOf('kind', ORGANISATION_KINDS).notNull(),
    province: kit.text('province'),
    website: kit.text('website'),
    place: kit.text('place'),
    /** The organisation that this one became part of; its page and everything of it moved there. */
    mergedIntoId: kit.integer('merged_into_id').references((): AnyColumn => organisation.id),
    createdAt: kit.time('created_at').notNull(),
  },
  (table) => [
    kit.uniqueIndex('organisation_name_unique').on(table.name),
    kit.oneOfCheck('organisation_kind_known', table.kind, ORGANISATION_KINDS),
  ],
);
