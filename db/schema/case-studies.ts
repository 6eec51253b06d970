import { sql } from 'drizzle-orm';
import {
  CASE_STUDY_DECISIONS,
  CASE_STUDY_STATES,
  DECISION_REASONS,
  DISCIPLINES,
  LANGUAGES,
  TEACHING_FORMS,
  type CaseStudyContent,
} from '../codes';
import { kit } from '../column-kit';
import type { AnyColumn } from '../column-kit-sqlite';
import { person } from './accounts';
import { organisation } from './organisations';
import { upload } from './uploads';

const ofPerson = (name: string) => kit.integer(name).references(() => person.id);
const ofCaseStudy = () => kit.integer('case_study_id').notNull().references((): AnyColumn => caseStudy.id);
const ofVersion = () => kit.integer('version_id').notNull().references((): AnyColumn => caseStudyVersion.id);

/** A story under review. What readers see is the version that `publishedVersionId` names, and never `content`. */
export const caseStudy = kit.table(
  'case_study',
  {
    id: kit.id(),
    authorId: ofPerson('author_id').notNull(),
    organisationId: kit.integer('organisation_id').references(() => organisation.id),
    state: kit.oneOf('state', CASE_STUDY_STATES).notNull(),
    /** Since when it is in this state: what the age in the queue counts from. */
    stateSince: kit.time('state_since').notNull(),
    /** The working copy of the writers. */
    content: kit.json<CaseStudyContent>('content').notNull(),
    /** Counts saves from 1; a save that started from an older number is a conflict. */
    revision: kit.integer('revision').notNull().default(1),
    /** One-time token of the form, so that sending twice makes one. */
    submissionKey: kit.text('submission_key').notNull(),
    /** Number of the newest version that was submitted; 0 before the first. */
    versionCount: kit.integer('version_count').notNull().default(0),
    publishedVersionId: kit.integer('published_version_id').references((): AnyColumn => caseStudyVersion.id),
    /** When it was first published. */
    publishedAt: kit.time('published_at'),
    createdAt: kit.time('created_at').notNull(),
    updatedAt: kit.time('updated_at').notNull(),
    assignedTo: ofPerson('assigned_to'),
    assignedAt: kit.time('assigned_at'),
    /** Unique organisations that use it, kept in the transaction that changes it. */
    useCount: kit.integer('use_count').notNull().default(0),
  },
  (table) => [
    kit.uniqueIndex('case_study_submission_unique').on(table.authorId, table.submissionKey),
    kit.index('case_study_by_state').on(table.state, table.stateSince, table.id),
    kit.index('case_study_published').on(table.publishedAt, table.id).where(sql`published_version_id is not null`),
    kit.oneOfCheck('case_study_state_known', table.state, CASE_STUDY_STATES),
  ],
);

/** Who wrote it with the author: sees and edits it, and stands in the credits. */
export const caseStudyCoAuthor = kit.table(
  'case_study_co_author',
  { caseStudyId: ofCaseStudy(), personId: ofPerson('person_id').notNull() },
  (table) => [
    kit.primaryKey({ columns: [table.caseStudyId, table.personId] }),
    kit.index('case_study_co_author_person').on(table.personId),
  ],
);

/** Who changed the words of a story along with its author. A row stays when its person leaves the co-authors: nobody judges their own words. */
export const caseStudyContributor = kit.table(
  'case_study_contributor',
  { caseStudyId: ofCaseStudy(), personId: ofPerson('person_id').notNull() },
  (table) => [kit.primaryKey({ columns: [table.caseStudyId, table.personId] })],
);

/** What was submitted, as it was then. Labels stand in columns of their own so that lists can filter. */
export const caseStudyVersion = kit.table(
  'case_study_version',
  {
    id: kit.id(),
    caseStudyId: ofCaseStudy(),
    /** Counts submissions from 1. */
    number: kit.integer('number').notNull(),
    title: kit.text('title').notNull(),
    slug: kit.text('slug').notNull(),
    summary: kit.text('summary').notNull(),
    language: kit.oneOf('language', LANGUAGES).notNull(),
    discipline: kit.oneOf('discipline', DISCIPLINES),
    teachingForm: kit.oneOf('teaching_form', TEACHING_FORMS),
    content: kit.json<CaseStudyContent>('content').notNull(),
    submittedBy: ofPerson('submitted_by').notNull(),
    submittedAt: kit.time('submitted_at').notNull(),
  },
  (table) => [kit.uniqueIndex('case_study_version_unique').on(table.caseStudyId, table.number)],
);

/** The files of a case study. Who may read one: whoever may read a version that shows it (app/case-studies). */
export const caseStudyUpload = kit.table(
  'case_study_upload',
  {
    caseStudyId: ofCaseStudy(),
    uploadId: kit.integer('upload_id').notNull().references(() => upload.id),
  },
  (table) => [
    kit.primaryKey({ columns: [table.caseStudyId, table.uploadId] }),
    kit.index('case_study_upload_by_upload').on(table.uploadId),
  ],
);

/** A moderator's decision about a version. It takes effect after ten minutes, and until then it can be taken back. */
export const caseStudyDecision = kit.table(
  'case_study_decision',
  {
    id: kit.id(),
    caseStudyId: ofCaseStudy(),
    versionId: ofVersion(),
    moderatorId: ofPerson('moderator_id').notNull(),
    decision: kit.oneOf('decision', CASE_STUDY_DECISIONS).notNull(),
    reason: kit.oneOf('reason', DECISION_REASONS),
    /** To the author. */
    message: kit.text('message').notNull(),
    /** The points of the checklist that were in order, in the words of then; for moderators only. */
    checklist: kit.json<string[]>('checklist').notNull(),
    decidedAt: kit.time('decided_at').notNull(),
    dueAt: kit.time('due_at').notNull(),
    effectiveAt: kit.time('effective_at'),
    /** Taken back by the moderator, or overtaken because the author withdrew first. */
    takenBackAt: kit.time('taken_back_at'),
  },
  (table) => [
    kit.index('case_study_decision_of').on(table.caseStudyId, table.id),
    kit.uniqueIndex('case_study_decision_open').on(table.caseStudyId).where(sql`effective_at is null and taken_back_at is null`),
    kit.oneOfCheck('case_study_decision_known', table.decision, CASE_STUDY_DECISIONS),
  ],
);

/** A moderator's remark on a passage of a version. The author hears of it with the decision on that version. */
export const caseStudyRemark = kit.table(
  'case_study_remark',
  {
    id: kit.id(),
    caseStudyId: ofCaseStudy(),
    versionId: ofVersion(),
    /** Name of the field, or `title`, `summary`, `quotes`, `pictures`. */
    field: kit.text('field').notNull(),
    /** The words that it is about; empty: the whole field. */
    passage: kit.text('passage').notNull(),
    text: kit.text('text').notNull(),
    moderatorId: ofPerson('moderator_id').notNull(),
    createdAt: kit.time('created_at').notNull(),
    resolvedAt: kit.time('resolved_at'),
    resolvedBy: ofPerson('resolved_by'),
    removedAt: kit.time('removed_at'),
  },
  (table) => [kit.index('case_study_remark_of').on(table.caseStudyId, table.id)],
);

/** What writers and moderators say to each other about a story that is not published. */
export const caseStudyMessage = kit.table(
  'case_study_message',
  {
    id: kit.id(),
    caseStudyId: ofCaseStudy(),
    writtenBy: ofPerson('written_by').notNull(),
    text: kit.text('text').notNull(),
    writtenAt: kit.time('written_at').notNull(),
    submissionKey: kit.text('submission_key').notNull(),
  },
  (table) => [
    kit.index('case_study_message_of').on(table.caseStudyId, table.id),
    kit.uniqueIndex('case_study_message_unique').on(table.writtenBy, table.submissionKey),
  ],
);

/** Each step from one state to another; nothing takes a row back. */
export const caseStudyMove = kit.table(
  'case_study_move',
  {
    id: kit.id(),
    caseStudyId: ofCaseStudy(),
    action: kit.text('action').notNull(),
    from: kit.oneOf('from_state', CASE_STUDY_STATES).notNull(),
    to: kit.oneOf('to_state', CASE_STUDY_STATES).notNull(),
    movedBy: ofPerson('moved_by').notNull(),
    movedAt: kit.time('moved_at').notNull(),
  },
  (table) => [kit.index('case_study_move_of').on(table.caseStudyId, table.id)],
);

/** "We use this": a member who takes it into their organisation. */
export const caseStudyUse = kit.table(
  'case_study_use',
  {
    caseStudyId: ofCaseStudy(),
    personId: ofPerson('person_id').notNull(),
    organisationId: kit.integer('organisation_id').references(() => organisation.id),
    note: kit.text('note').notNull(),
    createdAt: kit.time('created_at').notNull(),
  },
  (table) => [kit.primaryKey({ columns: [table.caseStudyId, table.personId] })],
);
