import { organisationChoices } from '~/accounts/organisation-choices.server';
import type { CaseStudyContent } from '#db/codes';
import type { SignedIn } from '~/shared/actor';
import { compareWords } from '~/shared/diff/compare-words';
import { translator } from '~/shared/i18n/translator';
import { canChooseCredits } from '../case-study-rules';
import type { CaseStudyToActOn } from '../find-case-study.server';
import { compareVersions, type ChangedPart, type PictureMarks } from '../review/compare-versions';

const MARKS: PictureMarks = { onlyBefore: 'case-studies:write.conflict.added', onlyAfter: 'case-studies:write.conflict.removed' };

type Typed = { content: CaseStudyContent; organisationId: number | null };

/** From what another writer made of the story to what was typed: all that the next save would overwrite, part by part. */
export async function findConflict(writer: SignedIn, found: CaseStudyToActOn, typed: Typed): Promise<ChangedPart[]> {
  const reader = { language: writer.language, t: translator(writer.language) };
  const parts = compareVersions(found.content, typed.content, reader, MARKS);
  // Who may not choose it, saves it as it stands.
  if (!canChooseCredits(writer, found) || found.organisationId === typed.organisationId) return parts;
  const organisations = await organisationChoices();
  const nameOf = (id: number | null) => organisations.find((one) => one.id === id)?.name ?? '';
  const diff = compareWords(nameOf(found.organisationId), nameOf(typed.organisationId));
  return [...parts, { name: 'organisationId', label: reader.t('case-studies:write.organisation.label'), diff }];
}
