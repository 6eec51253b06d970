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
