import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { organisation } from '#db/schema/organisations';
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
  return { story: { id, slug, title: content.title }, own: reader.use, organisationName: await nameOf(actor.organisationId) };
}

async function nameOf(id: number | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await read().select({ name: organisation.name }).from(organisation).where(eq(organisation.id, id));
  return row?.name ?? null;
}
