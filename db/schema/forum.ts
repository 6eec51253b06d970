import { sql } from 'drizzle-orm';
import { DISCIPLINES, LANGUAGES, REACTION_KINDS, READ_ACCESS, SPACE_CODES, TEACHING_FORMS } from '../codes';
import type { FieldValues, OpeningLabels, SpaceTexts } from '../codes';
import { kit } from '../column-kit';
import type { AnyColumn } from '../column-kit-sqlite';
import { person } from './accounts';
import { caseStudy } from './case-studies';

export { READ_ACCESS, REACTION_KINDS, SPACE_CODES, TEACHING_FORMS } from '../codes';
export type { ReactionKind, ReadAccess, SpaceCode, TeachingForm } from '../codes';

const inTopic = () => kit.integer('topic_id').notNull().references((): AnyColumn => topic.id);
const ofPost = () => kit.integer('post_id').notNull().references((): AnyColumn => post.id);
const byAuthor = () => kit.integer('author_id').notNull().references(() => person.id);
const ofPerson = () => kit.integer('person_id').notNull().references(() => person.id);

export const space = kit.table(
  'space',
  {
    id: kit.id(),
    code: kit.oneOf('code', SPACE_CODES).notNull(),
    readAccess: kit.oneOf('read_access', READ_ACCESS).notNull(),
    position: kit.integer('position').notNull(),
    /** What the administrator calls it; absent: its name and description in the words files. */
    names: kit.json<SpaceTexts>('names'),
    descriptions: kit.json<SpaceTexts>('descriptions'),
  },
  (table) => [
    kit.uniqueIndex('space_code_unique').on(table.code),
    kit.oneOfCheck('space_read_access_known', table.readAccess, READ_ACCESS),
  ],
);

/** A conversation. Its opening post is the post at position 0; replies follow from 1. */
export const topic = kit.table(
  'topic',
  {
    id: kit.id(),
    spaceId: kit.integer('space_id').notNull().references(() => space.id),
    authorId: byAuthor(),
    title: kit.text('title').notNull(),
    slug: kit.text('slug').notNull(),
    /** What a reader needs to know in 30 seconds; at most 280 characters. */
    summary: kit.text('summary'),
    discipline: kit.oneOf('discipline', DISCIPLINES),
    teachingForm: kit.oneOf('teaching_form', TEACHING_FORMS),
    language: kit.oneOf('language', LANGUAGES).notNull(),
    createdAt: kit.time('created_at').notNull(),
    lastActivityAt: kit.time('last_activity_at').notNull(),
    /** Replies that stand, deleted ones not counted. */
    replyCount: kit.integer('reply_count').notNull().default(0),
    /** Position of the newest post, deleted ones counted: the next reply gets this + 1. */
    lastPosition: kit.integer('last_position').notNull().default(0),
    /** All reactions on all standing posts together: what "most helpful" sorts by. */
    reactionCount: kit.integer('reaction_count').notNull().default(0),
    acceptedPostId: kit.integer('accepted_post_id'),
    pinnedAt: kit.time('pinned_at'),
    closedAt: kit.time('closed_at'),
    deletedAt: kit.time('deleted_at'),
    /** What the fields of its space's form say (app/shapes); absent: it was written without. */
    fields: kit.json<FieldValues>('fields'),
    /** The case study that this is the conversation of. */
    caseStudyId: kit.integer('case_study_id').references(() => caseStudy.id),
    /** The case study was withdrawn, and with it its conversation: nobody finds it until the story is published again. */
    withdrawnAt: kit.time('withdrawn_at'),
  },
  (table) => [
    kit.index('topic_by_activity').on(table.spaceId, table.lastActivityAt, table.id),
    kit.index('topic_by_newest').on(table.spaceId, table.id),
    kit.index('topic_by_reactions').on(table.spaceId, table.reactionCount, table.id),
    kit.index('topic_unanswered').on(table.spaceId, table.id).where(sql`reply_count = 0`),
    kit.index('topic_all_by_activity').on(table.lastActivityAt, table.id),
    kit.index('topic_pinned').on(table.spaceId, table.pinnedAt).where(sql`pinned_at is not null`),
    kit.index('topic_author').on(table.authorId, table.id),
    kit.index('topic_standing').on(table.spaceId).where(sql`deleted_at is null`),
    kit.uniqueIndex('topic_of_case_study').on(table.caseStudyId).where(sql`case_study_id is not null`),
  ],
);

/** One thing somebody wrote: the opening of a topic (position 0) or a reply. */
export const post = kit.table(
  'post',
  {
    id: kit.id(),
    topicId: inTopic(),
    position: kit.integer('position').notNull(),
    authorId: byAuthor(),
    markdown: kit.text('markdown').notNull(),
    html: kit.text('html').notNull(),
    /** Version of the Markdown pipeline that made `html`. */
    htmlVersion: kit.integer('html_version').notNull(),
    /** Counts edits from 1; an edit that started from an older number is a conflict. */
    revision: kit.integer('revision').notNull().default(1),
    /** One-time token of the form, so that submitting twice posts once. */
    submissionKey: kit.text('submission_key').notNull(),
    createdAt: kit.time('created_at').notNull(),
    editedAt: kit.time('edited_at'),
    deletedAt: kit.time('deleted_at'),
    deletedBy: kit.integer('deleted_by').references(() => person.id),
    recognisableCount: kit.integer('recognisable_count').notNull().default(0),
    thanksCount: kit.integer('thanks_count').notNull().default(0),
    willTryCount: kit.integer('will_try_count').notNull().default(0),
  },
  (table) => [
    kit.uniqueIndex('post_place_unique').on(table.topicId, table.position),
    kit.index('post_author').on(table.authorId, table.id),
    kit.uniqueIndex('post_submission_unique').on(table.authorId, table.submissionKey),
  ],
);

/** What a post said before an edit, and who changed it. Title, summary and labels only for an opening post. */
export const postRevision = kit.table(
  'post_revision',
  {
    id: kit.id(),
    postId: ofPost(),
    revision: kit.integer('revision').notNull(),
    title: kit.text('title'),
    summary: kit.text('summary'),
    labels: kit.json<OpeningLabels>('labels'),
    /** What the fields of its space's form said; absent for a reply and where there were none. */
    fields: kit.json<FieldValues>('fields'),
    markdown: kit.text('markdown').notNull(),
    /** Who wrote this version, and when. */
    writtenBy: kit.integer('written_by').notNull().references(() => person.id),
    writtenAt: kit.time('written_at').notNull(),
  },
  (table) => [kit.uniqueIndex('post_revision_unique').on(table.postId, table.revision)],
);

export const reaction = kit.table(
  'reaction',
  {
    postId: ofPost(),
    personId: ofPerson(),
    kind: kit.oneOf('kind', REACTION_KINDS).notNull(),
    createdAt: kit.time('created_at').notNull(),
  },
  (table) => [
    kit.primaryKey({ columns: [table.postId, table.personId, table.kind] }),
    kit.oneOfCheck('reaction_kind_known', table.kind, REACTION_KINDS),
  ],
);

export const tag = kit.table(
  'tag',
  {
    id: kit.id(),
    /** As first typed: "Hybride les". */
    name: kit.text('name').notNull(),
    /** What makes two tags the same: lower case, without accents: "hybride-les". */
    slug: kit.text('slug').notNull(),
  },
  (table) => [kit.uniqueIndex('tag_slug_unique').on(table.slug)],
);

export const topicTag = kit.table(
  'topic_tag',
  {
    topicId: inTopic(),
    tagId: kit
      .integer('tag_id')
      .notNull()
      .references(() => tag.id),
  },
  (table) => [
    kit.primaryKey({ columns: [table.topicId, table.tagId] }),
    kit.index('topic_tag_by_tag').on(table.tagId, table.topicId),
  ],
);

/** How far a member has read a topic; no row means never opened. */
export const topicRead = kit.table(
  'topic_read',
  {
    personId: ofPerson(),
    topicId: inTopic(),
    lastReadPosition: kit.integer('last_read_position').notNull(),
    readAt: kit.time('read_at').notNull(),
  },
  (table) => [kit.primaryKey({ columns: [table.personId, table.topicId] })],
);

/** What somebody is still writing; one draft for each place one can write in. */
export const draft = kit.table(
  'draft',
  {
    id: kit.id(),
    personId: ofPerson(),
    /** The place: `space:help`, `topic:12` (a reply) or `post:34` (an edit). */
    place: kit.text('place').notNull(),
    fields: kit.json<Record<string, string>>('fields').notNull(),
    updatedAt: kit.time('updated_at').notNull(),
    /** Thrown away, and for a day still there to put back. */
    discardedAt: kit.time('discarded_at'),
  },
  (table) => [kit.uniqueIndex('draft_place_unique').on(table.personId, table.place)],
);
