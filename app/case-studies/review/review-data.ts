import type { CaseStudyContent, CaseStudyDecision, CaseStudyState, DecisionReason } from '#db/codes';
import type { OrganisationLabel } from '~/organisations/organisation-queries.server';
import type { WriterData } from '../case-study-data';
import type { ChangedPart } from './compare-versions';
import type { MessageData } from './conversation-queries.server';
import type { RemarkData } from './remark-queries.server';

/** The views of a review, as their address names them; the first is shown unless another is asked for. */
export const REVIEW_TABS = ['story', 'changes', 'conversation'] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

/** A decision on the version that is shown; moments in milliseconds since 1970. */
export type ShownDecision = {
  id: number;
  decision: CaseStudyDecision;
  reason: DecisionReason | null;
  message: string;
  checklist: string[];
  by: string;
  decidedAt: number;
  isEffective: boolean;
  /** Whether this moderator can take it back, and for how many minutes still. */
  canTakeBack: boolean;
  minutesLeft: number;
};

/** All that the page of a review shows. Moments are milliseconds since 1970. */
export type ReviewData = {
  id: number;
  title: string;
  state: CaseStudyState;
  /** Calendar days in which it has stood where it stands now. */
  days: number;
  version: { id: number; number: number; submittedAt: number };
  content: CaseStudyContent;
  author: WriterData;
  coAuthors: WriterData[];
  organisation: OrganisationLabel | null;
  /** On whatever version. */
  remarks: RemarkData[];
  /** Against the version that was judged last; null when none was. */
  changes: { comparedWith: number; parts: ChangedPart[] } | null;
  messages: MessageData[];
  assignedTo: { id: number; name: string } | null;
  decision: ShownDecision | null;
  checklist: string[];
  readerId: number;
  can: Record<'assign' | 'release' | 'decide' | 'remark' | 'talk', boolean>;
  submissionKey: string;
};
