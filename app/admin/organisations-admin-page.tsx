import { KIND_NAMES } from '~/organisations/kind-names';
import type { OrganisationRow } from '~/organisations/organisation-queries.server';
import type { ListWish } from '~/organisations/organisation-wish';
import { ORGANISATION_KINDS } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { SelectField, TextField } from '~/shared/ui/text-fields';
import { AdminTabs } from './admin-tabs';
import { OrganisationEditor, type EditedOrganisation } from './organisation-editor';
import { Cell, Row, RowHead, StackTable } from './stack-table';

type OrganisationsAdminPageProps = {
  wish: ListWish;
  /** One page of those that fit the wish. */
  organisations: OrganisationRow[];
  count: number;
  page: number;
  pageCount: number;
  /** The organisation that is being changed; `null`: the form adds a new one. */
  edited: EditedOrganisation | null;
  said: 'saved' | 'merged' | null;
};

/** The organisations, with a form to add or change one. */
export function OrganisationsAdminPage(props: OrganisationsAdminPageProps) {
  const { t } = useWords();
  const { wish, organisations, count, edited, said } = props;
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('admin:organisations.title')}</h1>
          <p>{t('admin:organisations.lead')}</p>
        </div>
        <ButtonLink href={links.import({ kind: 'organisations' })}>{t('admin:organisations.import')}</ButtonLink>
      </header>
      <AdminTabs current="organisations" />
      {said && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{said === 'saved' ? t('admin:organisations.saved') : t('admin:merge.done')}</p>
          </Notice>
        </div>
      )}
      <OrganisationEditor key={edited?.id ?? 'new'} edited={edited} />
      <section className="section" aria-labelledby="organisations">
        <Search wish={wish} />
        <div className="listbar">
          <h2 id="organisations">{t('admin:organisations.count', { count })}</h2>
        </div>
        {organisations.length > 0 ? <OrganisationTable organisations={organisations} /> : <Nothing wish={wish} />}
        <Paging {...props} />
      </section>
    </Page>
  );
}

function Search({ wish }: { wish: ListWish }) {
  const { t } = useWords();
  return (
    <form
      method="get"
      action={links.manageOrganisations()}
      className="filterbar mb-4"
      role="search"
      aria-label={t('organisations:list.filter')}
    >
      <TextField name="q" id="organisation-q" type="search" label={t('organisations:list.query')} defaultValue={wish.q} />
      <SelectField
        name="kind"
        id="organisation-kind"
        label={t('admin:organisations.kind')}
        defaultValue={wish.kind ?? ''}
        options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(KIND_NAMES[kind]) }))}
        placeholder={t('organisations:list.allKinds')}
      />
      <Button>{t('organisations:list.show')}</Button>
    </form>
  );
}

function Nothing({ wish }: { wish: ListWish }) {
  const { t } = useWords();
  if (!wish.q && !wish.kind) return <EmptyState title={t('admin:organisations.none')} text={t('admin:organisations.noneText')} />;
  return (
    <EmptyState
      title={t('organisations:list.noneFound')}
      text={t('organisations:list.noneFoundText')}
      action={<ButtonLink href={links.manageOrganisations()}>{t('organisations:list.all')}</ButtonLink>}
    />
  );
}

function Paging({ wish, page, pageCount }: OrganisationsAdminPageProps) {
  const { t } = useWords();
  if (pageCount <= 1) return null;
  const at = (number: number) => links.manageOrganisations({ q: wish.q, kind: wish.kind ?? '', page: number });
  return (
    <nav className="pager" aria-label={t('shared:pager.label')}>
      {page > 1 ? (
        <ButtonLink icon="arrow-left" rel="prev" href={at(page - 1)}>
          {t('admin:preview.previous')}
        </ButtonLink>
      ) : (
        <p className="meta">{t('admin:members.atStart')}</p>
      )}
      {page < pageCount ? (
        <ButtonLink iconAfter="arrow-right" rel="next" href={at(page + 1)}>
          {t('admin:preview.next')}
        </ButtonLink>
      ) : (
        <p className="meta">{t('admin:members.atEnd')}</p>
      )}
    </nav>
  );
}

function OrganisationTable({ organisations }: { organisations: OrganisationRow[] }) {
  const { t } = useWords();
  const columns = {
    name: t('admin:members.name'),
    kind: t('admin:organisations.kind'),
    province: t('admin:organisations.where'),
    members: t('admin:members.title'),
    acts: t('admin:invitations.acts'),
  };
  return (
    <StackTable caption={t('admin:organisations.title')} columns={Object.values(columns)}>
      {organisations.map(({ id, name, kind, province, place, memberCount }) => (
        <Row key={id}>
          <RowHead column={columns.name}>
            <a href={links.organisation(id)}>{name}</a>
          </RowHead>
          <Cell column={columns.kind}>{t(KIND_NAMES[kind])}</Cell>
          <Cell column={columns.province}>
            {[place, province].filter(Boolean).join(', ') || t('admin:organisations.unknown')}
          </Cell>
          <Cell column={columns.members}>{memberCount}</Cell>
          <Cell column={columns.acts}>
            <a href={links.manageOrganisations({ edit: id })}>
              {t('admin:organisations.edit')}
              <span className="vh"> {name}</span>
            </a>{' '}
            <a className="ml-4" href={links.mergeOrganisation(id)}>
              {t('admin:merge.act')}
              <span className="vh"> {name}</span>
            </a>
          </Cell>
        </Row>
      ))}
    </StackTable>
  );
}
