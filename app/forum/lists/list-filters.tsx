import { DISCIPLINES, TEACHING_FORMS } from '#db/codes';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { FilterChip } from '~/shared/ui/chip';
import { Icon } from '~/shared/ui/icon';
import { SelectField } from '~/shared/ui/text-fields';
import { ActiveExperimentFilters, StatusFilter, TypeFilter } from '../experiments/experiment-filters';
import type { TagData } from '../forum-data';
import type { FilterOffer } from './filter-offer.server';
import { countFilters, listQuery, SORTS, type ListWish, type Sort } from './list-wish';
import { DISCIPLINE_NAMES } from '../names';
import type { SpaceCode } from '../spaces/spaces';

type FilterProps = { code: SpaceCode; wish: ListWish; tags: TagData[] };

type PanelProps = Pick<FilterProps, 'code' | 'wish'> & { offer: FilterOffer; count: number };

/** The filters as a form that works without script; folded on a phone, always open on a wide screen. */
export function FilterPanel({ code, wish, offer: { tags, facets }, count }: PanelProps) {
  const { t } = useWords();
  return (
    <details className="filters">
      <summary>
        <Icon name="filter" />
        {t('forum:list.filters')}
        {count > 0 && (
          <>
            <span className="count">{count}</span>
            <span className="vh">{t('forum:list.active')}</span>
          </>
        )}
      </summary>
      <form action={links.space(code)} method="get" aria-label={t('forum:list.filters')} key={listQuery(wish)}>
        {facets && <StatusFilter wish={wish} facets={facets} />}
        <SelectField
          name="discipline"
          label={t('forum:list.discipline.label')}
          placeholder={t('forum:list.discipline.any')}
          defaultValue={wish.discipline ?? ''}
          options={DISCIPLINES.map((value) => ({ value, label: t(DISCIPLINE_NAMES[value]) }))}
        />
        <SelectField
          name="form"
          label={t('forum:list.form.label')}
          placeholder={t('forum:list.form.any')}
          defaultValue={wish.form ?? ''}
          options={TEACHING_FORMS.map((value) => ({ value, label: t(TEACHING_FORM_NAMES[value]) }))}
        />
        <TagField wish={wish} tags={tags} />
        {facets && <TypeFilter wish={wish} facets={facets} />}
        {wish.sort !== 'activity' && <input type="hidden" name="sort" value={wish.sort} />}
        <div className="field">
          <Button block>{t('forum:list.show')}</Button>
        </div>
      </form>
    </details>
  );
}

function TagField({ wish, tags }: Pick<FilterProps, 'wish' | 'tags'>) {
  const { t } = useWords();
  const known = tags.some((tag) => tag.slug === wish.tag);
  // A tag that came by a link may be too rare for the list; the form must not drop it.
  const chosen = wish.tag && !known ? [{ slug: wish.tag, name: wish.tag }] : [];
  const options = [...chosen, ...tags].map((tag) => ({ value: tag.slug, label: tag.name }));
  if (options.length === 0) return null;
  return (
    <SelectField
      name="tag"
      label={t('forum:list.tag.label')}
      placeholder={t('forum:list.tag.any')}
      defaultValue={wish.tag ?? ''}
      options={options}
    />
  );
}

/** What the list is limited to; each chip takes its own filter away. */
export function ActiveFilters({ code, wish, tags }: FilterProps) {
  const { t } = useWords();
  if (countFilters(wish) === 0) return null;
  const without = (change: Partial<ListWish>) => `${links.space(code)}${listQuery({ ...wish, ...change })}`;
  const tagName = tags.find((tag) => tag.slug === wish.tag)?.name ?? wish.tag;
  return (
    <div className="active-filters">
      <span className="small soft">{t('forum:list.filteredBy')}</span>
      {wish.discipline && <FilterChip href={without({ discipline: null })}>{t(DISCIPLINE_NAMES[wish.discipline])}</FilterChip>}
      {wish.form && <FilterChip href={without({ form: null })}>{t(TEACHING_FORM_NAMES[wish.form])}</FilterChip>}
      {wish.tag && <FilterChip href={without({ tag: null })}>{t('forum:list.tagChip', { tag: tagName })}</FilterChip>}
      <ActiveExperimentFilters wish={wish} without={without} />
      <ButtonLink variant="quiet" small href={without({ discipline: null, form: null, tag: null, statuses: [], types: [] })}>
        {t('forum:list.clear')}
      </ButtonLink>
    </div>
  );
}

const SORT_NAMES: Record<Sort, string> = {
  activity: 'forum:list.sort.activity',
  newest: 'forum:list.sort.newest',
  unanswered: 'forum:list.sort.unanswered',
  helpful: 'forum:list.sort.helpful',
};

/** The order of the list, with the filters as they are. */
export function SortForm({ code, wish }: Pick<FilterProps, 'code' | 'wish'>) {
  const { t } = useWords();
  const kept = Object.entries({ discipline: wish.discipline, form: wish.form, tag: wish.tag });
  const lists = [...wish.statuses.map((status) => ['status', status]), ...wish.types.map((type) => ['type', type])];
  return (
    <form className="sort flex-wrap" action={links.space(code)} method="get" key={listQuery(wish)}>
      {[...kept, ...lists].map(([name, value]) => value && <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
      <label htmlFor="sort">{t('forum:list.sort.label')}</label>
      <select className="input" id="sort" name="sort" defaultValue={wish.sort}>
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(SORT_NAMES[sort])}
          </option>
        ))}
      </select>
      <Button small>{t('forum:list.sort.apply')}</Button>
    </form>
  );
}
