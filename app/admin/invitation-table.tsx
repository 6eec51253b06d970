import { ROLE_NAMES } from '~/accounts/role-names';
import type { Role } from '#db/codes';
import type { Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Chip } from '~/shared/ui/chip';
import { Time } from '~/shared/ui/time';
import { Cell, Row, RowHead, StackTable } from './stack-table';

export type ShownInvitation = {
  id: number;
  email: string;
  name: string | null;
  role: Role;
  organisationName: string | null;
  state: string;
  expiresAt: Moment;
};

/** Invitations that nobody accepted yet. */
export function InvitationTable({ invitations }: { invitations: ShownInvitation[] }) {
  const { t } = useWords();
  const columns = {
    who: t('admin:invitations.who'),
    organisation: t('admin:members.organisation'),
    role: t('admin:members.role'),
    state: t('admin:invitations.state'),
    acts: t('admin:invitations.acts'),
  };
  return (
    <section className="section" aria-labelledby="invitations">
      <div className="section-head">
        <h2 id="invitations">{t('admin:invitations.personal')}</h2>
        <p className="small soft num">{t('admin:invitations.count', { count: invitations.length })}</p>
      </div>
      <StackTable caption={t('admin:invitations.title')} columns={Object.values(columns)}>
        {invitations.map((invitation) => (
          <Row key={invitation.id}>
            <RowHead column={columns.who}>
              {invitation.name ?? invitation.email}
              {invitation.name && <span className="sub">{invitation.email}</span>}
            </RowHead>
            <Cell column={columns.organisation}>{invitation.organisationName ?? t('admin:members.noOrganisation')}</Cell>
            <Cell column={columns.role}>{t(ROLE_NAMES[invitation.role])}</Cell>
            <Cell column={columns.state}>
              <InvitationState invitation={invitation} />
            </Cell>
            <Cell column={columns.acts}>
              <InvitationActs invitation={invitation} />
            </Cell>
          </Row>
        ))}
      </StackTable>
    </section>
  );
}

function InvitationState({ invitation: { state, expiresAt } }: { invitation: ShownInvitation }) {
  const { t } = useWords();
  const isOpen = state === 'open';
  return (
    <>
      <Chip kind={isOpen ? 'info' : 'warn'} icon={isOpen ? 'mail' : 'clock'}>
        {isOpen ? t('admin:invitations.open') : t('admin:invitations.expired')}
      </Chip>
      <span className="sub">
        {isOpen ? t('admin:invitations.until') : t('admin:invitations.since')} <Time at={expiresAt} kind="date" />
      </span>
    </>
  );
}

function InvitationActs({ invitation: { id, email } }: { invitation: ShownInvitation }) {
  const { t } = useWords();
  const forWhom = <span className="vh"> {t('admin:invitations.for', { email })}</span>;
  return (
    <form method="post" action={links.invitations()} className="row">
      <input type="hidden" name="invitationId" value={id} />
      <Button small name="intent" value="renew">
        {t('admin:invitations.renew')}
        {forWhom}
      </Button>
      <ButtonLink small variant="quiet" href={links.invitations({ withdraw: id })}>
        {t('admin:invitations.withdraw')}
        {forWhom}
      </ButtonLink>
    </form>
  );
}
