import { readableSlug } from '~/shared/slug';

/** Pages of a case study (routes.ts): a story of that name would lead to them instead of to itself. */
const PAGES_OF_A_CASE_STUDY: ReadonlySet<string> = new Set(['edit', 'messages', 'pictures', 'progress', 'remarks', 'review', 'use']);

/** The readable part of a case study's address. */
export function caseStudySlug(title: string): string {
  return readableSlug(title, { reserved: PAGES_OF_A_CASE_STUDY, kind: 'case-study' });
}
