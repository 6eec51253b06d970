import { KIND_NAMES } from '~/organisations/kind-names';
import type { OrganisationRow } from '~/organisations/organisation-queries.server';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { EmptyState } from '~/shared/ui/empty-state';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { AdminTabs } from './admin-tabs';
import { OrganisationEditor, type EditedOrganisation } from './organisation-editor';
import { Cell, Row, RowHead, StackTable } from './stack-table';

type OrganisationsAdminPageProps = {
  organisations: OrganisationRow[];
  /** The organisation that is being changed; `null`: the form adds a new one. */
  edited: EditedOrganisation | null;
  isSaved: boolean;
};

/** The organisations, with a form to add or change one. */
export function OrganisationsAdminPage({ organisations, edited, isSaved }: OrganisationsAdminPageProps) {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('admin:organisations.title')}</h1>
          <p>{t('admin:organisations.lead')}</p>
        </div>
      </header>
      <AdminTabs current="organisations" />
      {isSaved && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{t('admin:organisations.saved')}</p>
          </Notice>
        </div>
      )}
      <OrganisationEditor key={edited?.id ?? 'new'} edited={edited} />
      <section className="section" aria-labelledby="organisations">
        <div className="listbar">
          <h2 id="organisations">{t('admin:organisations.count', { count: organisations.length })}</h2>
        </div>
        {organisations.length > 0 ? (
          <OrganisationTable organisations={organisations} />
        ) : (
          <EmptyState title={t('admin:organisations.none')} text={t('admin:organisations.noneText')} />
        )}
      </section>
    </Page>
  );
}

function OrganisationTable({ organisations }: { organisations: OrganisationRow[] }) {
  const { t } = useWords();
  const columns = {
    name: t('admin:members.name'),
    kind: t('admin:organisations.kind'),
    province: t('admin:organisations.province'),
    members: t('admin:members.title'),
    acts: t('admin:invitations.acts'),
  };
  return (
    <StackTable caption={t('admin:organisations.title')} columns={Object.values(columns)}>
      {organisations.map(({ id, name, kind, province, memberCount }) => (
        <Row key={id}>
          <RowHead column={columns.name}>
            <a href={links.organisation(id)}>{name}</a>
          </RowHead>
          <Cell column={columns.kind}>{t(KIND_NAMES[kind])}</Cell>
          <Cell column={columns.province}>{province ?? t('admin:organisations.unknown')}</Cell>
          <Cell column={columns.members}>{memberCount}</Cell>
          <Cell column={columns.acts}>
            <a href={links.manageOrganisations({ edit: id })}>
              {t('admin:organisations.edit')}
              <span className="vh"> {name}</span>
            </a>
          </Cell>
        </Row>
      ))}
    </StackTable>
  );
}
