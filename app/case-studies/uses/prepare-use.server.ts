import { findOrganisationLabel } from '~/organisations/organisation-queries.server';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canUseCaseStudy } from '../case-study-rules';
import { findPublished } from '../reading/find-published.server';

/** What the page needs on which somebody says that their organisation uses a story. */
export type UseStart = {
  story: { id: number; slug: string; title: string };
  /** What they said before; null when nothing. */
  own: { note: string } | null;
  /** Null for who belongs to none: then it cannot be said. */
  organisationName: string | null;
};

/** That page. Throws 404 for a story that the actor cannot read, 403 for a visitor. */
export async function prepareUse(actor: Actor, id: number): Promise<UseStart> {
  const { story, reader } = await findPublished(actor, id);
  if (!canUseCaseStudy(actor, { isPublished: true })) throw forbidden('case-studies:refusals.signIn');
  const { slug, content } = story;
  return { story: { id, slug, title: content.title }, own: reader.use, organisationName: (await findOrganisationLabel(actor.organisationId))?.name ?? null };
}
