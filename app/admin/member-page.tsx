import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import { ROLE_NAMES } from '~/accounts/role-names';
import { ROLES, type Role } from '#db/codes';
import type { Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { SelectField } from '~/shared/ui/text-fields';
import { Time } from '~/shared/ui/time';
import { AdminTabs } from './admin-tabs';
import { MemberEditor } from './member-editor';
import { MemberStateChip, type ShownState } from './member-state';
import { LastSeen } from './member-table';

export type ManagedMember = ShownState & {
  id: number;
  name: string;
  email: string;
  role: Role;
  jobTitle: string | null;
  organisationId: number | null;
  organisationName: string | null;
  createdAt: Moment;
  lastSeenAt: Moment | null;
  suspendedReason: string | null;
  /** Whether this is the administrator who looks. */
  isOwn: boolean;
};

type MemberPageProps = {
  member: ManagedMember;
  organisations: OrganisationChoice[];
  /** What was done a moment ago. */
  done: string | null;
};

const DONE: Record<string, string> = {
  saved: 'admin:member.saved',
  role: 'admin:member.roleChanged',
  suspended: 'admin:member.suspended',
  reactivated: 'admin:member.reactivated',
};

/** One member: who it is, and what an administrator can change. */
export function MemberPage({ member, organisations, done }: MemberPageProps) {
  const { t } = useWords();
  const doneKey = done === null ? undefined : DONE[done];
  return (
    <Page>
      <MemberHead member={member} />
      {doneKey && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{t(doneKey, { name: member.name, role: t(ROLE_NAMES[member.role]) })}</p>
          </Notice>
        </div>
      )}
      <div className="grid gap-8 max-w-[40rem]">
        <RolePart member={member} />
        <MemberEditor member={member} organisations={organisations} />
        <StatePart member={member} />
      </div>
    </Page>
  );
}

function MemberHead({ member }: { member: ManagedMember }) {
  const { t } = useWords();
  return (
    <>
      <Breadcrumb
        items={[
          { label: t('admin:overview.title'), href: links.admin() },
          { label: t('admin:members.title'), href: links.members() },
          { label: member.name },
        ]}
      />
      <header className="page-head">
        <div>
          <h1>{member.name}</h1>
          <p>{member.email}</p>
        </div>
        <ButtonLink variant="quiet" href={links.person(member.id)}>
          {t('admin:member.profile')}
        </ButtonLink>
      </header>
      <AdminTabs current="members" />
      <p className="row mb-8">
        <MemberStateChip {...member} />
        <span className="soft small">
          {t('admin:members.joined')} <Time at={member.createdAt} kind="date" /> · {t('admin:members.lastSeen')}:{' '}
          <LastSeen at={member.lastSeenAt} />
        </span>
      </p>
    </>
  );
}

/** Which role; the next page asks whether that is right. */
function RolePart({ member }: { member: ManagedMember }) {
  const { t } = useWords();
  return (
    <section className="form-part" aria-labelledby="role">
      <h2 id="role">{t('admin:member.role')}</h2>
      {member.isOwn ? (
        <p>{t('admin:member.ownRole', { role: t(ROLE_NAMES[member.role]) })}</p>
      ) : (
        <form method="get" action={links.memberRole(member.id)}>
          <SelectField
            name="role"
            id="new-role"
            label={t('admin:member.roleOf', { name: member.name })}
            defaultValue={member.role}
            options={ROLES.map((code) => ({ value: code, label: t(ROLE_NAMES[code]) }))}
          />
          <p className="row mt-4">
            <Button>{t('admin:member.changeRole')}</Button>
          </p>
        </form>
      )}
    </section>
  );
}

function StatePart({ member }: { member: ManagedMember }) {
  const { t } = useWords();
  const { isSuspended, suspendedReason, isOwn } = member;
  return (
    <section className="form-part" aria-labelledby="state">
      <h2 id="state">{t('admin:member.access')}</h2>
      {isOwn && <p>{t('admin:member.ownAccess')}</p>}
      {!isOwn && <p>{isSuspended ? t('admin:member.isSuspended', { reason: suspendedReason ?? '–' }) : t('admin:member.suspendText')}</p>}
      {!isOwn && (
        <p className="row mt-4">
          <ButtonLink variant={isSuspended ? 'secondary' : 'danger'} href={links.suspension(member.id)}>
            {isSuspended ? t('admin:member.changeSuspension') : t('admin:member.suspend', { name: member.name })}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
