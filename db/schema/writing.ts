import { FOLLOW_KINDS } from '../codes';
import { kit } from '../column-kit';
import { person } from './accounts';
import { post } from './forum';
import { upload } from './uploads';

/** Which posts show or showed an upload: who may read one of them may read it. Kept when an edit drops it, for the history. */
export const postUpload = kit.table(
  'post_upload',
  {
    postId: kit
      .integer('post_id')
      .notNull()
      .references(() => post.id),
    uploadId: kit
      .integer('upload_id')
      .notNull()
      .references(() => upload.id),
  },
  (table) => [
    kit.primaryKey({ columns: [table.postId, table.uploadId] }),
    kit.index('post_upload_by_upload').on(table.uploadId, table.postId),
  ],
);

/** What somebody wants to hear of. */
export const follow = kit.table(
  'follow',
  {
    personId: kit
      .integer('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    kind: kit.oneOf('kind', FOLLOW_KINDS).notNull(),
    /** Id of the space, topic, tag, person or organisation. */
    subjectId: kit.integer('subject_id').notNull(),
    createdAt: kit.time('created_at').notNull(),
  },
  (table) => [
    kit.primaryKey({ columns: [table.personId, table.kind, table.subjectId] }),
    kit.index('follow_subject').on(table.kind, table.subjectId),
    kit.oneOfCheck('follow_kind_known', table.kind, FOLLOW_KINDS),
  ],
);
