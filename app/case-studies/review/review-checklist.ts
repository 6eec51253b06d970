import type { Language } from '#db/codes';
import { translator } from '~/shared/i18n/translator';

/** What a moderator looks at as long as the house decided nothing else. */
const DEFAULT_POINTS = [
  'case-studies:review.checklist.summary',
  'case-studies:review.checklist.approach',
  'case-studies:review.checklist.result',
  'case-studies:review.checklist.disappointment',
  'case-studies:review.checklist.consent',
  'case-studies:review.checklist.costs',
];

/** One point a line; empty lines are no points. */
export function pointsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The points that a moderator ticks off, in this language: those of the house, or our own. */
export function checklistPoints(own: Partial<Record<Language, string>>, language: Language): string[] {
  const points = pointsIn(own[language] ?? '');
  return points.length > 0 ? points : defaultPoints(language);
}

/** Our own points. */
export function defaultPoints(language: Language): string[] {
  const t = translator(language);
  return DEFAULT_POINTS.map((key) => t(key));
}
