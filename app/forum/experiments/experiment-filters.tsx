import { EXPERIMENT_STATUSES, ORGANISATION_KINDS } from '#db/codes';
import { formatNumber } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { FilterChip } from '~/shared/ui/chip';
import type { Filters, ListWish } from '../lists/list-wish';
import { ORGANISATION_KIND_NAMES } from '../names';
import type { ExperimentFacets } from './experiment-facets.server';
import { StatusChip } from './status-chip';
import { STATUS_NAMES } from './status-names';

type FacetProps = { wish: ListWish; facets: ExperimentFacets };

/** How far an experiment is, as boxes to tick: several at once. */
export function StatusFilter({ wish, facets }: FacetProps) {
  const { t, language } = useWords();
  return (
    <ChoiceGroup id="status" legend={t('forum:experiments.filter.status')}>
      {EXPERIMENT_STATUSES.map((status) => (
        <Choice
          key={status}
          name="status"
          value={status}
          label={<StatusChip status={status} />}
          count={formatNumber(facets.statuses[status] ?? 0, language)}
          defaultChecked={wish.statuses.includes(status)}
        />
      ))}
    </ChoiceGroup>
  );
}

/** The kinds of organisation that experiments come from, as boxes to tick. */
export function TypeFilter({ wish, facets }: FacetProps) {
  const { t, language } = useWords();
  const offered = ORGANISATION_KINDS.filter((kind) => facets.types[kind] || wish.types.includes(kind));
  if (offered.length === 0) return null;
  return (
    <ChoiceGroup id="type" legend={t('forum:experiments.filter.type')}>
      {offered.map((kind) => (
        <Choice
          key={kind}
          name="type"
          value={kind}
          label={t(ORGANISATION_KIND_NAMES[kind])}
          count={formatNumber(facets.types[kind] ?? 0, language)}
          defaultChecked={wish.types.includes(kind)}
        />
      ))}
    </ChoiceGroup>
  );
}

/** The chosen ones above the list; each chip takes its own away. */
export function ActiveExperimentFilters({ wish, without }: { wish: ListWish; without: (change: Partial<Filters>) => string }) {
  const { t } = useWords();
  const { statuses, types } = wish;
  return (
    <>
      {statuses.map((status) => (
        <FilterChip key={status} href={without({ statuses: statuses.filter((one) => one !== status) })}>
          {t(STATUS_NAMES[status])}
        </FilterChip>
      ))}
      {types.map((kind) => (
        <FilterChip key={kind} href={without({ types: types.filter((one) => one !== kind) })}>
          {t(ORGANISATION_KIND_NAMES[kind])}
        </FilterChip>
      ))}
    </>
  );
}
