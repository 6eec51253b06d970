import { read } from '#db/connection.server';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { links } from '~/shared/links';
import { canRemoveCoAuthor } from '../case-study-rules';
import { findCaseStudy, findToMove } from '../find-case-study.server';
import type { ConfirmedStep } from './confirm-step-page';
import { dropRevision } from './drop-revision.server';
import { removeCoAuthor } from './remove-co-author.server';
import { resumeCaseStudy } from './resume-case-study.server';
import { reviseCaseStudy } from './revise-case-study.server';
import { withdrawCaseStudy } from './withdraw-case-study.server';

/** What is asked before a step that takes something away. */
export type AskedStep = { id: number; step: ConfirmedStep; title: string; isPublished: boolean };

/**
 * What the page that asks once more needs. Throws 404 for a step that asks nothing, and otherwise as taking it
 * would.
 */
export async function prepareStep(actor: Actor, id: number, step: string | undefined): Promise<AskedStep> {
  if (step === 'leave') {
    const found = await findCaseStudy(read(), actor, id);
    if (!isMember(actor) || !canRemoveCoAuthor(actor, found, actor.id)) throw forbidden('case-studies:refusals.coAuthor');
    return { id, step, title: found.content.title, isPublished: found.publishedVersionId !== null };
  }
  if (step !== 'withdraw' && step !== 'drop_revision') throw notFound();
  const { found } = await findToMove(read(), actor, { id, action: step });
  return { id, step, title: found.content.title, isPublished: found.publishedVersionId !== null };
}

/** Takes the step of this name; returns the address that it leads to. Throws 404 for a name that is no step. */
export async function takeStep(actor: Actor, id: number, step: string | undefined): Promise<string> {
  switch (step) {
    case 'withdraw':
      await withdrawCaseStudy(actor, id);
      return links.caseStudyProgress(id);
    case 'drop_revision':
      await dropRevision(actor, id);
      return links.caseStudyProgress(id);
    case 'revise':
      await reviseCaseStudy(actor, id);
      return links.editCaseStudy(id);
    case 'resume':
      await resumeCaseStudy(actor, id);
      return links.editCaseStudy(id);
    case 'leave':
      if (!isMember(actor)) throw forbidden('case-studies:refusals.signIn');
      await removeCoAuthor(actor, id, actor.id);
      return links.ownCaseStudies();
    default:
      throw notFound();
  }
}
