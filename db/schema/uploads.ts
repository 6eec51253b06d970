import { UPLOAD_KINDS } from '../codes';
import { kit } from '../column-kit';

/**
 * A file that somebody sent. It stores ids and knows no domain: who may read it, is for the room that uses it.
 * The bytes lie in the uploads folder, under `name`.
 */
export const upload = kit.table(
  'upload',
  {
    id: kit.id(),
    /** Generated, and in the address: 128 random bits or more. */
    name: kit.text('name').notNull(),
    kind: kit.oneOf('kind', UPLOAD_KINDS).notNull(),
    ownerId: kit.integer('owner_id').notNull(),
    /** As judged by the content, such as `image/webp`. */
    mediaType: kit.text('media_type').notNull(),
    /** As the sender called the file. */
    fileName: kit.text('file_name').notNull(),
    /** In bytes, as it was sent. */
    byteSize: kit.integer('byte_size').notNull(),
    /** In pixels, upright; pictures only. */
    width: kit.integer('width'),
    height: kit.integer('height'),
    createdAt: kit.time('created_at').notNull(),
  },
  (table) => [
    kit.uniqueIndex('upload_name_unique').on(table.name),
    kit.index('upload_owner').on(table.ownerId, table.id),
    kit.index('upload_created').on(table.createdAt),
    kit.oneOfCheck('upload_kind_known', table.kind, UPLOAD_KINDS),
  ],
);
