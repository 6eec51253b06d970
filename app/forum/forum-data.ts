import type { Discipline, ExperimentStatus, Language, OrganisationKind, ReactionKind, ReadAccess, SpaceCode, TeachingForm } from '#db/codes';

/** Who wrote it, as a reader sees them: no address, and the kind of organisation beside the name. */
export type Author = {
  id: number;
  name: string;
  pictureName: string | null;
  jobTitle: string | null;
  organisationId: number | null;
  organisationKind: OrganisationKind | null;
};

/** A topic in a list. Moments are milliseconds since 1970. */
export type TopicRowData = {
  id: number;
  slug: string;
  title: string;
  /** Without one, the beginning of what its first field says. */
  summary: string | null;
  spaceCode: SpaceCode;
  discipline: Discipline | null;
  teachingForm: TeachingForm | null;
  createdAt: number;
  lastActivityAt: number;
  replyCount: number;
  reactionCount: number;
  isPinned: boolean;
  isClosed: boolean;
  isSolved: boolean;
  /** How far an experiment is, and how many colleagues try it too; null for every other topic. */
  experiment: ExperimentRowData | null;
  author: Author;
  /** For a member: not opened yet, and not older than NEW_FOR_DAYS. */
  isNew: boolean;
  /** For a member who opened it: replies that came since. */
  newReplies: number;
};

/** `since`: when it came into this status, in milliseconds since 1970. */
export type ExperimentRowData = { status: ExperimentStatus; since: number; trialCount: number };

/** A space with what this person may know of it. */
export type SpaceData = {
  code: SpaceCode;
  readAccess: ReadAccess;
  /** Whether this person may read what is in it. */
  isReadable: boolean;
  /** Standing topics; 0 where this person may not read. */
  topicCount: number;
  /** For a member: topics with something they have not read. */
  newCount: number;
  /** Whether this member follows it. */
  isFollowed: boolean;
};

/** What a reader may do with a post. */
export type PostRights = { edit: boolean; delete: boolean; restore: boolean; react: boolean; accept: boolean };

/** One post. The words of a deleted one never leave the server. */
export type PostData = {
  id: number;
  position: number;
  author: Author;
  html: string;
  createdAt: number;
  editedAt: number | null;
  isDeleted: boolean;
  reactions: Record<ReactionKind, number>;
  mine: ReactionKind[];
  can: PostRights;
};

export type TagData = { name: string; slug: string };

/** A topic that is only linked to. */
export type TopicLink = { id: number; slug: string; title: string; spaceCode: SpaceCode };

export type TopicData = {
  id: number;
  slug: string;
  title: string;
  summary: string | null;
  spaceCode: SpaceCode;
  discipline: Discipline | null;
  teachingForm: TeachingForm | null;
  language: Language;
  createdAt: number;
  replyCount: number;
  /** Position of the newest post, deleted ones counted. */
  lastPosition: number;
  acceptedPostId: number | null;
  isPinned: boolean;
  isClosed: boolean;
  isDeleted: boolean;
  /** The published story that it is the conversation of. */
  caseStudyId: number | null;
  author: Author;
};

/** One thing that somebody shared: a topic (position 0) or a reply in one. */
export type SharedRowData = {
  postId: number;
  position: number;
  createdAt: number;
  isAccepted: boolean;
  topicId: number;
  slug: string;
  title: string;
  replyCount: number;
  spaceCode: SpaceCode;
  authorId: number;
  authorName: string;
};
