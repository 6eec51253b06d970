import { ROLE_NAMES } from '~/accounts/role-names';
import { ROLES, type Role } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { SelectField } from '~/shared/ui/text-fields';
import { AdminTabs } from './admin-tabs';
import { InvitationTable, type ShownInvitation } from './invitation-table';
import type { IssuedLink } from './issued-link.server';
import { IssuedNotice } from './issued-notice';
import { MemberTable, type ShownMember } from './member-table';
import { WithdrawPanel } from './withdraw-panel';

type MembersPageProps = {
  page: { members: ShownMember[]; count: number; nextAfter: number | null };
  wish: { role?: Role; after?: number };
  invitations: ShownInvitation[];
  /** The invitation that the administrator is asked about. */
  toWithdraw: ShownInvitation | null;
  isWithdrawn: boolean;
  isMailSent: boolean;
  issued?: IssuedLink['issued'];
};

/** Who is a member, and who is invited. */
export function MembersPage(props: MembersPageProps) {
  const { page, wish, invitations, toWithdraw, isWithdrawn, isMailSent, issued } = props;
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('admin:members.title')}</h1>
          <p>{t('admin:members.lead')}</p>
        </div>
        <ButtonLink icon="plus" href={links.invite()}>
          {t('admin:members.invite')}
        </ButtonLink>
      </header>
      <AdminTabs current="members" />
      {isWithdrawn && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{t('admin:withdraw.done')}</p>
          </Notice>
        </div>
      )}
      {issued && <IssuedNotice issued={issued} isMailSent={isMailSent} isRenewed />}
      {toWithdraw && <WithdrawPanel invitation={toWithdraw} />}
      {invitations.length > 0 && <InvitationTable invitations={invitations} />}
      <section className="section" aria-labelledby="members">
        <RoleFilter role={wish.role} />
        <div className="listbar">
          <h2 id="members">{t('admin:members.count', { count: page.count })}</h2>
        </div>
        <MemberTable members={page.members} />
        <Paging wish={wish} nextAfter={page.nextAfter} />
      </section>
    </Page>
  );
}

function RoleFilter({ role }: { role?: Role }) {
  const { t } = useWords();
  return (
    <form method="get" action={links.members()} className="filterbar mb-4 max-w-[32rem]">
      <SelectField
        name="role"
        label={t('admin:members.role')}
        defaultValue={role ?? ''}
        options={ROLES.map((code) => ({ value: code, label: t(ROLE_NAMES[code]) }))}
        placeholder={t('admin:members.allRoles')}
      />
      <Button>{t('admin:members.show')}</Button>
    </form>
  );
}

function Paging({ wish, nextAfter }: { wish: MembersPageProps['wish']; nextAfter: number | null }) {
  const { t } = useWords();
  if (!wish.after && !nextAfter) return null;
  return (
    <nav className="pager" aria-label={t('shared:pager.label')}>
      {wish.after ? (
        <ButtonLink icon="arrow-left" href={links.members({ role: wish.role })}>
          {t('admin:members.first')}
        </ButtonLink>
      ) : (
        <p className="meta">{t('admin:members.atStart')}</p>
      )}
      {nextAfter ? (
        <ButtonLink iconAfter="arrow-right" href={links.members({ role: wish.role, after: nextAfter })}>
          {t('admin:members.further')}
        </ButtonLink>
      ) : (
        <p className="meta">{t('admin:members.atEnd')}</p>
      )}
    </nav>
  );
}
