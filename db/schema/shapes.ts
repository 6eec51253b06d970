import { SHAPE_NAMES, type SpaceTexts } from '../codes';
import { kit } from '../column-kit';

/** Help texts of fields that staff changed, by shape and field; a field without a row has the text of its declaration. */
export const fieldHelp = kit.table(
  'field_help',
  {
    shape: kit.oneOf('shape', SHAPE_NAMES).notNull(),
    field: kit.text('field').notNull(),
    texts: kit.json<SpaceTexts>('texts').notNull(),
    updatedAt: kit.time('updated_at').notNull(),
  },
  (table) => [
    kit.primaryKey({ columns: [table.shape, table.field] }),
    kit.oneOfCheck('field_help_shape_known', table.shape, SHAPE_NAMES),
  ],
);
