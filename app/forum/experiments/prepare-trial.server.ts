import type { Verdict } from '#db/codes';
import { read } from '#db/connection.server';
import { findOrganisationLabel } from '~/organisations/organisation-queries.server';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import type { TopicLink } from '../forum-data';
import { findExperiment } from './experiment-facts.server';
import { canReportTrial, canTryToo } from './experiment-rules';
import { findOwnTrial } from './trial-facts.server';

export type TrialStart = {
  topic: TopicLink;
  /** One's trial; null for who does not try it (any more). */
  own: { verdict: Verdict | null; result: string | null } | null;
  /** For which organisation; null for who has none. */
  organisationName: string | null;
};

/**
 * What the page about one's own trial shows. Throws 404 for a topic the actor may not read, 403 for who may neither
 * try it nor say what came of it.
 */
export async function prepareTrial(actor: Actor, topicId: number): Promise<TrialStart> {
  const db = read();
  const found = await findExperiment(db, actor, topicId);
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  const own = await findOwnTrial(db, topicId, actor.id);
  const isStanding = own !== undefined && canReportTrial(actor, found, { personId: actor.id, withdrawn: own.withdrawnAt !== null });
  if (!isStanding && !canTryToo(actor, found)) throw forbidden('forum:experiments.mayNotTry');
  const organisationId = isStanding ? own.organisationId : actor.organisationId;
  const { title, slug, spaceCode } = found;
  return {
    topic: { id: topicId, slug, title, spaceCode },
    own: isStanding ? { verdict: own.verdict, result: own.result } : null,
    organisationName: (await findOrganisationLabel(organisationId))?.name ?? null,
  };
}
