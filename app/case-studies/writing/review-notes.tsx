/** The place for what moderators remarked on a story: its writers read it here, and say what they mended. */
export function ReviewNotes(_: { caseStudyId: number }) {
  return null;
}
