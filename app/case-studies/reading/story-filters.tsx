import { DISCIPLINES, ORGANISATION_KINDS, TEACHING_FORMS } from '#db/codes';
import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import { KIND_NAMES } from '~/organisations/kind-names';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { FilterChip } from '~/shared/ui/chip';
import { Icon } from '~/shared/ui/icon';
import { SelectField } from '~/shared/ui/text-fields';
import { countFilters, storyList, type Filters } from './story-wish';

/** The filters as a form that works without script; folded on a phone, always open on a wide screen. */
export function StoryFilters({ wish }: { wish: Filters }) {
  const { t } = useWords();
  const count = countFilters(wish);
  return (
    <details className="filters">
      <summary>
        <Icon name="filter" />
        {t('case-studies:list.filters')}
        {count > 0 && (
          <>
            <span className="count">{count}</span>
            <span className="vh">{t('case-studies:list.active')}</span>
          </>
        )}
      </summary>
      <form action={links.caseStudies()} method="get" aria-label={t('case-studies:list.filters')} key={storyList(wish)}>
        <SelectField
          name="discipline"
          label={t('case-studies:list.discipline')}
          placeholder={t('case-studies:list.anyDiscipline')}
          defaultValue={wish.discipline ?? ''}
          options={DISCIPLINES.map((value) => ({ value, label: t(DISCIPLINE_NAMES[value]) }))}
        />
        <SelectField
          name="form"
          label={t('case-studies:list.form')}
          placeholder={t('case-studies:list.anyForm')}
          defaultValue={wish.form ?? ''}
          options={TEACHING_FORMS.map((value) => ({ value, label: t(TEACHING_FORM_NAMES[value]) }))}
        />
        <SelectField
          name="of"
          label={t('case-studies:list.kind')}
          placeholder={t('case-studies:list.anyKind')}
          defaultValue={wish.of ?? ''}
          options={ORGANISATION_KINDS.map((value) => ({ value, label: t(KIND_NAMES[value]) }))}
        />
        <div className="field">
          <Button block>{t('case-studies:list.show')}</Button>
        </div>
      </form>
    </details>
  );
}

/** What the list is limited to; each chip takes its own filter away. */
export function ActiveStoryFilters({ wish }: { wish: Filters }) {
  const { t } = useWords();
  if (countFilters(wish) === 0) return null;
  const without = (change: Partial<Filters>) => storyList({ ...wish, ...change });
  return (
    <div className="active-filters">
      <span className="small soft">{t('case-studies:list.filteredBy')}</span>
      {wish.discipline && <FilterChip href={without({ discipline: null })}>{t(DISCIPLINE_NAMES[wish.discipline])}</FilterChip>}
      {wish.form && <FilterChip href={without({ form: null })}>{t(TEACHING_FORM_NAMES[wish.form])}</FilterChip>}
      {wish.of && <FilterChip href={without({ of: null })}>{t(KIND_NAMES[wish.of])}</FilterChip>}
      <ButtonLink variant="quiet" small href={links.caseStudies()}>
        {t('case-studies:list.clear')}
      </ButtonLink>
    </div>
  );
}
