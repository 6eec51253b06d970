import type { SpaceCode } from '#db/codes';
import { keptWhileUnchanged } from '#db/kept-while-unchanged.server';
import type { Actor } from '~/shared/actor';
import { findExperimentFacets, type ExperimentFacets } from '../experiments/experiment-facets.server';
import type { TagData } from '../forum-data';
import { findTagsOfSpace } from '../tags/tag-queries.server';

/** What the filters of a space offer: its tags, and for experiments how many there are of each kind. */
export type FilterOffer = { tags: TagData[]; facets: ExperimentFacets | null };

const keptOffers = keptWhileUnchanged<FilterOffer>();

/** Remembered together while nothing changes, so that a page asks but once whether it did. The caller has judged who may read the space. */
export function readFilterOffer(actor: Actor, code: SpaceCode): Promise<FilterOffer> {
  return keptOffers(code, async () => ({
    tags: await findTagsOfSpace(actor, code),
    facets: code === 'experiments' ? await findExperimentFacets() : null,
  }));
}
