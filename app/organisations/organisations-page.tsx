import { ORGANISATION_KINDS, type OrganisationKind } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Glyph } from '~/shared/ui/glyph';
import { Page } from '~/shared/ui/page';
import { SelectField, TextField } from '~/shared/ui/text-fields';
import { KIND_NAMES } from './kind-names';
import type { FoundOrganisations, OrganisationRow } from './organisation-queries.server';
import type { ListWish } from './organisation-wish';

type OrganisationsPageProps = {
  wish: ListWish;
  counts: FoundOrganisations['counts'];
  provinces: string[];
  /** How many fit; `organisations` holds the first of them. */
  count: number;
  organisations: OrganisationRow[];
};

/** Every organisation, kind by kind, or those that somebody looks for. */
export function OrganisationsPage(props: OrganisationsPageProps) {
  const { t } = useWords();
  const { wish, count, organisations } = props;
  const shown = ORGANISATION_KINDS.filter((known) => organisations.some((one) => one.kind === known));
  const isAnything = Object.keys(props.counts).length > 0;
  const isAsked = Boolean(wish.kind || wish.province || wish.q);
  return (
    <Page>
      <Breadcrumb
        items={[{ label: t('organisations:list.home'), href: links.home() }, { label: t('organisations:list.title') }]}
      />
      <header className="page-head">
        <div>
          <h1>{t('organisations:list.title')}</h1>
          <p>{t('organisations:list.lead')}</p>
        </div>
      </header>
      {isAnything && <Filters {...props} />}
      {isAsked && count > 0 && (
        <p className="meta mt-4">
          {t('organisations:list.found', { count })} <a href={links.organisations()}>{t('organisations:list.all')}</a>
        </p>
      )}
      {shown.map((known) => (
        <KindSection key={known} kind={known} organisations={organisations.filter((one) => one.kind === known)} />
      ))}
      {count > organisations.length && <p className="meta mt-6">{t('organisations:list.more', { count: organisations.length })}</p>}
      {count === 0 && <NothingHere isAsked={isAsked && isAnything} />}
    </Page>
  );
}

function Filters({ wish, counts, provinces }: OrganisationsPageProps) {
  const { t } = useWords();
  const kinds = ORGANISATION_KINDS.filter((known) => counts[known] || known === wish.kind).map((known) => ({
    value: known,
    label: t('organisations:list.kindWithCount', { kind: t(KIND_NAMES[known]), count: counts[known] ?? 0 }),
  }));
  return (
    <form method="get" action={links.organisations()} className="filterbar" role="search" aria-label={t('organisations:list.filter')}>
      <TextField name="q" id="organisation-q" type="search" label={t('organisations:list.query')} defaultValue={wish.q} />
      <SelectField
        name="kind"
        label={t('organisations:form.kind')}
        defaultValue={wish.kind ?? ''}
        options={kinds}
        placeholder={t('organisations:list.allKinds')}
      />
      {provinces.length > 0 && (
        <SelectField
          name="province"
          label={t('organisations:form.province')}
          defaultValue={wish.province}
          options={provinces.map((province) => ({ value: province, label: province }))}
          placeholder={t('organisations:list.allProvinces')}
        />
      )}
      <Button>{t('organisations:list.show')}</Button>
    </form>
  );
}

function KindSection({ kind, organisations }: { kind: OrganisationKind; organisations: OrganisationRow[] }) {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby={kind}>
      <div className="section-head">
        <h2 id={kind}>{t(KIND_NAMES[kind])}</h2>
        <p className="small soft num">{t('organisations:list.count', { count: organisations.length })}</p>
      </div>
      <ul className="people" role="list">
        {organisations.map(({ id, name, place, province, memberCount }) => (
          <li key={id}>
            <Glyph space="organisation" small />
            <div>
              <a href={links.organisation(id)}>{name}</a>
              <span className="meta">
                {[place, province, t('organisations:list.people', { count: memberCount })].filter(Boolean).join(', ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingHere({ isAsked }: { isAsked: boolean }) {
  const { t } = useWords();
  if (!isAsked) {
    return <EmptyState level={2} title={t('organisations:list.none')} text={t('organisations:list.noneText')} />;
  }
  return (
    <EmptyState
      level={2}
      title={t('organisations:list.noneFound')}
      text={t('organisations:list.noneFoundText')}
      action={<ButtonLink href={links.organisations()}>{t('organisations:list.all')}</ButtonLink>}
    />
  );
}
