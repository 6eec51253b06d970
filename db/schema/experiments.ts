import { sql } from 'drizzle-orm';
import { EXPERIMENT_STATUSES, VERDICTS, type FieldValues } from '../codes';
import { kit } from '../column-kit';
import { person } from './accounts';
import { topic } from './forum';
import { organisation } from './organisations';

const ofPerson = (name: string) => kit.integer(name).references(() => person.id);

/** How far the experiment of a topic is. What it says stands in the fields of the topic. */
export const experiment = kit.table(
  'experiment',
  {
    topicId: kit
      .integer('topic_id')
      .primaryKey()
      .references(() => topic.id),
    status: kit.oneOf('status', EXPERIMENT_STATUSES).notNull(),
    /** When it came into this status. */
    statusSince: kit.time('status_since').notNull(),
    /** The calendar day (`2026-12-31`, Europe/Amsterdam) on which the author wants to look at what came of it. */
    evaluateOn: kit.text('evaluate_on'),
    /** Trials of colleagues that stand. */
    trialCount: kit.integer('trial_count').notNull().default(0),
  },
  (table) => [
    kit.index('experiment_by_status').on(table.status, table.topicId),
    kit.oneOfCheck('experiment_status_known', table.status, EXPERIMENT_STATUSES),
  ],
);

/** Each step of an experiment from one status to another, the first one included; nothing takes a row back. */
export const experimentMove = kit.table(
  'experiment_move',
  {
    id: kit.id(),
    topicId: kit
      .integer('topic_id')
      .notNull()
      .references(() => topic.id),
    /** Absent: the experiment began here. */
    from: kit.oneOf('from_status', EXPERIMENT_STATUSES),
    to: kit.oneOf('to_status', EXPERIMENT_STATUSES).notNull(),
    /** What was asked for this step, as it was said then. */
    fields: kit.json<FieldValues>('fields').notNull(),
    movedBy: ofPerson('moved_by').notNull(),
    movedAt: kit.time('moved_at').notNull(),
    /** Set when the step was taken back. */
    takenBackAt: kit.time('taken_back_at'),
  },
  (table) => [kit.index('experiment_move_of_topic').on(table.topicId, table.id)],
);

/** "I try this too": a colleague who repeats the experiment, and what came of it. */
export const experimentTrial = kit.table(
  'experiment_trial',
  {
    id: kit.id(),
    topicId: kit
      .integer('topic_id')
      .notNull()
      .references(() => topic.id),
    personId: ofPerson('person_id').notNull(),
    organisationId: kit.integer('organisation_id').references(() => organisation.id),
    startedAt: kit.time('started_at').notNull(),
    verdict: kit.oneOf('verdict', VERDICTS),
    result: kit.text('result'),
    reportedAt: kit.time('reported_at'),
    withdrawnAt: kit.time('withdrawn_at'),
  },
  (table) => [
    kit.uniqueIndex('experiment_trial_unique').on(table.topicId, table.personId),
    kit.index('experiment_trial_standing').on(table.topicId).where(sql`withdrawn_at is null`),
  ],
);
