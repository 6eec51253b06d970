import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Page } from '~/shared/ui/page';
import type { AdminOverview } from './admin-overview.server';
import { AdminTabs } from './admin-tabs';
import { MemberFilterForm } from './member-filter-form';
import { MemberTable, type ShownMember } from './member-table';
import type { MembersQuery } from './member-wish';

type MembersPageProps = {
  page: { members: ShownMember[]; count: number; nextAfter: number | null };
  query: MembersQuery;
  /** Whether this is not the first page of the list. */
  isFurther: boolean;
  overview: AdminOverview & { suspended: number };
  organisations: OrganisationChoice[];
};

/** Who is a member: found by name, role, organisation and state. */
export function MembersPage(props: MembersPageProps) {
  const { page, query, overview, organisations } = props;
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('admin:members.title')}</h1>
          <InWords {...overview} />
        </div>
        <div className="row">
          <ButtonLink href={links.import()}>{t('admin:members.import')}</ButtonLink>
          <ButtonLink icon="plus" href={links.invite()}>
            {t('admin:members.invite')}
          </ButtonLink>
        </div>
      </header>
      <AdminTabs current="members" />
      <MemberFilterForm query={query} organisations={organisations} />
      <section className="section" aria-labelledby="members">
        <div className="listbar">
          <h2 id="members">{t('admin:members.count', { count: page.count })}</h2>
          {page.count > 0 && <ExportForm query={query} />}
        </div>
        {page.members.length > 0 ? (
          <>
            <MemberTable members={page.members} />
            <Paging {...props} />
          </>
        ) : (
          <div className="mt-6">
            <EmptyState
              title={t('admin:members.none')}
              text={t('admin:members.noneText')}
              action={<ButtonLink href={links.members()}>{t('admin:members.all')}</ButtonLink>}
            />
          </div>
        )}
      </section>
    </Page>
  );
}

function InWords({ members, organisations, openInvitations, suspended }: MembersPageProps['overview']) {
  const { t } = useWords();
  return (
    <p>
      {t('admin:members.inWords', {
        members: t('admin:members.people', { count: members }),
        organisations: t('admin:members.organisations', { count: organisations }),
      })}{' '}
      {t('admin:members.invitedAndSuspended', { invited: openInvitations, suspended })}
    </p>
  );
}

/** A form and no link: what is taken out of the forum is written down. `data-plain`, because a file comes back. */
function ExportForm({ query }: { query: MembersQuery }) {
  const { t } = useWords();
  return (
    <form method="post" action={links.exportMembers(query)} data-plain>
      <Button variant="quiet" small>
        {t('admin:members.export')}
      </Button>
    </form>
  );
}

function Paging({ page, query, isFurther }: MembersPageProps) {
  const { t } = useWords();
  const [first, last] = [page.members[0], page.members.at(-1)];
  if (!isFurther && !page.nextAfter) return null;
  return (
    <nav className="pager" aria-label={t('shared:pager.label')}>
      {isFurther ? (
        <ButtonLink icon="arrow-left" href={links.members(query)}>
          {t('admin:members.first')}
        </ButtonLink>
      ) : (
        <p className="meta">{t('admin:members.atStart')}</p>
      )}
      <p className="meta">{t('admin:members.range', { first: first?.name, last: last?.name })}</p>
      {page.nextAfter ? (
        <ButtonLink iconAfter="arrow-right" href={links.members({ ...query, after: page.nextAfter })}>
          {t('admin:members.further')}
        </ButtonLink>
      ) : (
        <p className="meta">{t('admin:members.atEnd')}</p>
      )}
    </nav>
  );
}
