import { ORGANISATION_KINDS, type OrganisationKind } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Glyph } from '~/shared/ui/glyph';
import { Page } from '~/shared/ui/page';
import { SelectField } from '~/shared/ui/text-fields';
import { KIND_NAMES } from './kind-names';
import type { OrganisationRow } from './organisation-queries.server';

type KindCounts = Partial<Record<OrganisationKind, number>>;
type OrganisationsPageProps = { kind: OrganisationKind | null; organisations: OrganisationRow[]; counts: KindCounts };

/** Every organisation, kind by kind, or those of one kind. */
export function OrganisationsPage({ kind, organisations, counts }: OrganisationsPageProps) {
  const { t } = useWords();
  const shown = ORGANISATION_KINDS.filter((known) => organisations.some((one) => one.kind === known));
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
      <KindFilter kind={kind} counts={counts} />
      {shown.map((known) => (
        <KindSection key={known} kind={known} organisations={organisations.filter((one) => one.kind === known)} />
      ))}
      {organisations.length === 0 && <NothingHere kind={kind} />}
    </Page>
  );
}

function KindFilter({ kind, counts }: { kind: OrganisationKind | null; counts: KindCounts }) {
  const { t } = useWords();
  const options = ORGANISATION_KINDS.filter((known) => counts[known] || known === kind).map((known) => ({
    value: known,
    label: t('organisations:list.kindWithCount', { kind: t(KIND_NAMES[known]), count: counts[known] ?? 0 }),
  }));
  if (options.length === 0) return null;
  return (
    <form method="get" action={links.organisations()} className="filterbar max-w-[36rem]">
      <SelectField
        name="kind"
        label={t('organisations:form.kind')}
        defaultValue={kind ?? ''}
        options={options}
        placeholder={t('organisations:list.allKinds')}
      />
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
        {organisations.map(({ id, name, province, memberCount }) => (
          <li key={id}>
            <Glyph space="organisation" small />
            <div>
              <a href={links.organisation(id)}>{name}</a>
              <span className="meta">
                {[province, t('organisations:list.people', { count: memberCount })].filter(Boolean).join(', ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingHere({ kind }: { kind: OrganisationKind | null }) {
  const { t } = useWords();
  if (!kind) {
    return <EmptyState level={2} title={t('organisations:list.none')} text={t('organisations:list.noneText')} />;
  }
  return (
    <EmptyState
      level={2}
      title={t('organisations:list.noneOfKind')}
      text={t('organisations:list.noneOfKindText', { kind: t(KIND_NAMES[kind]) })}
      action={<ButtonLink href={links.organisations()}>{t('organisations:list.all')}</ButtonLink>}
    />
  );
}
