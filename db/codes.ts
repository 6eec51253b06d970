/**
 * The words that columns are limited to. They stand apart from the tables, so that forms and views may use
 * them without taking the database into the browser. Dutch names: the rooms' words files.
 */

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DISCIPLINES = [
  'music',
  'visual_arts',
  'dance',
  'theatre',
  'literature',
  'languages',
  'media',
  'heritage',
  'other',
] as const;
export type Discipline = (typeof DISCIPLINES)[number];

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

/** The roles that an account can have; a visitor has no account. */
export const ROLES = ['teacher', 'moderator', 'staff', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The seven spaces. */
export const SPACE_CODES = [
  'best-practices',
  'lessons-learned',
  'experiments',
  'help',
  'case-studies',
  'announcements',
  'events',
] as const;
export type SpaceCode = (typeof SPACE_CODES)[number];

export const READ_ACCESS = ['public', 'members'] as const;
export type ReadAccess = (typeof READ_ACCESS)[number];

export const TEACHING_FORMS = ['online', 'hybrid', 'on_location'] as const;
export type TeachingForm = (typeof TEACHING_FORMS)[number];

/** The labels that an opening post is found by; tags by name. */
export type OpeningLabels = { discipline: Discipline | null; teachingForm: TeachingForm | null; language: Language; tags: string[] };

/** A text per language; one that is absent falls back to the words files. */
export type SpaceTexts = Partial<Record<Language, string>>;

export const REACTION_KINDS = ['recognisable', 'thanks', 'will_try'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

export const UPLOAD_KINDS = ['picture', 'document'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

/** How somebody without an invitation gets in: not at all, after approval, or at once. */
export const JOINING_MODES = ['invited', 'approval', 'open'] as const;
export type JoiningMode = (typeof JOINING_MODES)[number];

export const JOIN_DECISIONS = ['approved', 'declined'] as const;
export type JoinDecision = (typeof JOIN_DECISIONS)[number];

/** What somebody can follow. */
export const FOLLOW_KINDS = ['space', 'topic', 'tag', 'person', 'organisation'] as const;
export type FollowKind = (typeof FOLLOW_KINDS)[number];

export const IMPORT_KINDS = ['members', 'organisations'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_STATES = ['previewed', 'running', 'done', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How far an experiment is, in the order of the lean cycle (domain.md); the last two are both ends. */
export const EXPERIMENT_STATUSES = ['idea', 'running', 'evaluated', 'scaled_up', 'stopped'] as const;
export type ExperimentStatus = (typeof EXPERIMENT_STATUSES)[number];

/** What an experiment says of its hypothesis. */
export const VERDICTS = ['confirmed', 'partly', 'refuted'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The forms that posts have: one for each space with fields of its own. */
export const SHAPE_NAMES = ['best_practice', 'lesson_learned', 'experiment', 'question', 'case_study'] as const;
export type ShapeName = (typeof SHAPE_NAMES)[number];

/** What the fields of a post say, by the name of the field; a field that says nothing is absent. */
export type FieldValues = Record<string, string>;

/** States of a case study; who moves it from one to another: app/case-studies/case-study-states.ts. */
export const CASE_STUDY_STATES = [
  'draft',
  'submitted',
  'changes_requested',
  'published',
  'declined',
  'withdrawn',
  'revising',
  'revision_submitted',
  'revision_changes_requested',
] as const;
export type CaseStudyState = (typeof CASE_STUDY_STATES)[number];

/** What a moderator decides about a version of a case study. */
export const CASE_STUDY_DECISIONS = ['approve', 'request_changes', 'decline'] as const;
export type CaseStudyDecision = (typeof CASE_STUDY_DECISIONS)[number];

/** Why a case study is declined or has to change. */
export const DECISION_REASONS = ['consent_missing', 'not_reproducible', 'fits_elsewhere', 'too_promotional', 'other'] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** What somebody said, and whether they agreed that it is read here. */
export type CaseStudyQuote = { text: string; by: string; hasConsent: boolean };

/** A picture in a case study: its generated name, what is on it, and whether who can be recognised agreed. */
export type CaseStudyPicture = { name: string; alt: string; hasConsent: boolean };

/** All that a case study says; a version keeps it as it was. */
export type CaseStudyContent = {
  title: string;
  summary: string;
  language: Language;
  discipline: Discipline | null;
  teachingForm: TeachingForm | null;
  fields: FieldValues;
  quotes: CaseStudyQuote[];
  pictures: CaseStudyPicture[];
};
