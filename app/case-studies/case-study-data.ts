import type { OrganisationLabel } from '~/organisations/organisation-queries.server';
import type { CaseStudyContent, CaseStudyState, Discipline, Language, OrganisationKind, TeachingForm } from '#db/codes';

/** Somebody who wrote a case study, as a reader sees them. */
export type WriterData = {
  id: number;
  name: string;
  pictureName: string | null;
  jobTitle: string | null;
  organisationKind: OrganisationKind | null;
};

/** An organisation that a case study is about, or that uses it. */

/** A published case study in a list. Moments are milliseconds since 1970. */
export type CaseStudyRowData = {
  id: number;
  slug: string;
  title: string;
  summary: string;
  language: Language;
  discipline: Discipline | null;
  teachingForm: TeachingForm | null;
  publishedAt: number;
  useCount: number;
  author: Pick<WriterData, 'id' | 'name'>;
  organisation: OrganisationLabel | null;
};

/** One of one's own case studies in a list. */
export type OwnCaseStudyData = {
  id: number;
  title: string;
  state: CaseStudyState;
  stateSince: number;
  updatedAt: number;
  isMine: boolean;
  /** Where readers find it; null while it is not published. */
  publishedSlug: string | null;
};

/** A published case study as its page shows it. */
export type PublishedCaseStudy = {
  id: number;
  slug: string;
  content: CaseStudyContent;
  publishedAt: number;
  /** When the version that is shown was handed in; the same day as `publishedAt` says nothing new. */
  updatedAt: number;
  author: WriterData;
  coAuthors: WriterData[];
  organisation: OrganisationLabel | null;
  useCount: number;
  users: (OrganisationLabel & { notes: string[] })[];
  conversation: { id: number; slug: string; replyCount: number } | null;
};
