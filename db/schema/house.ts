import { kit } from '../column-kit';

/** What the administrator decided for this forum, by name; absent: the default in the code. */
export const houseSetting = kit.table('house_setting', {
  key: kit.text('key').primaryKey(),
  value: kit.json<unknown>('value').notNull(),
  updatedAt: kit.time('updated_at').notNull(),
});
