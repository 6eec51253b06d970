import { randomUUID } from 'node:crypto';
import { organisationChoices, type OrganisationChoice } from '~/accounts/organisation-choices.server';
import type { CaseStudyPicture, CaseStudyState } from '#db/codes';
import { read } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import { canChangeFieldHelp } from '~/shapes/field-help-rules';
import { formPartsFor } from '~/shapes/field-help.server';
import type { FormParts } from '~/shapes/shape-fields';
import { emptyContent, shortcomingsOf } from '../case-study-content';
import type { WriterData } from '../case-study-data';
import { canChooseCredits, canStartCaseStudy } from '../case-study-rules';
import { findToWrite } from '../find-case-study.server';
import { listCoAuthors } from '../writers.server';
import { errorsOf, valuesOf } from './story-values';

/** What the form of a case study begins with. */
export type StoryStart = {
  /** Null while it was never saved. */
  id: number | null;
  state: CaseStudyState;
  submissionKey: string;
  revision: number;
  values: FormValues;
  /** What the shape asks. */
  form: FormParts;
  /** Whether this writer may say otherwise what the fields ask. */
  mayChangeHelp: boolean;
  pictures: CaseStudyPicture[];
  coAuthors: WriterData[];
  organisations: OrganisationChoice[];
  /** Whether this writer may still say who wrote it along, and for which organisation. */
  choosesCredits: boolean;
  /** When it was saved last, in milliseconds since 1970. */
  savedAt: number | null;
  /** What has to be done before it can be submitted, by the id of the field. */
  missing: FieldErrors;
};

/** The form of a new case study: nothing is stored before it is saved. Throws 403 for a visitor. */
export async function beginCaseStudy(actor: Actor): Promise<StoryStart> {
  if (!canStartCaseStudy(actor)) throw forbidden('case-studies:refusals.signIn');
  return {
    id: null,
    state: 'draft',
    submissionKey: randomUUID(),
    revision: 0,
    values: valuesOf(emptyContent(actor.language), actor.organisationId),
    missing: errorsOf(shortcomingsOf(emptyContent(actor.language), { hasOrganisation: actor.organisationId !== null })),
    form: await formPartsFor(CASE_STUDY, actor.language),
    mayChangeHelp: canChangeFieldHelp(actor),
    pictures: [],
    coAuthors: [],
    organisations: await organisationChoices(),
    choosesCredits: true,
    savedAt: null,
  };
}

/** The form with what is stored. Throws as `findToWrite`. */
export async function openCaseStudy(actor: Actor, id: number): Promise<StoryStart> {
  const { found, actor: writer } = await findToWrite(read(), actor, id);
  return {
    id,
    state: found.state,
    submissionKey: found.submissionKey,
    revision: found.revision,
    values: valuesOf(found.content, found.organisationId),
    missing: errorsOf(shortcomingsOf(found.content, { hasOrganisation: found.organisationId !== null })),
    form: await formPartsFor(CASE_STUDY, writer.language),
    mayChangeHelp: canChangeFieldHelp(writer),
    pictures: found.content.pictures,
    coAuthors: await listCoAuthors(read(), id),
    organisations: await organisationChoices(),
    choosesCredits: canChooseCredits(writer, found),
    savedAt: found.updatedAt.getTime(),
  };
}
