import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import type { JoiningMode } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { AdminTabs } from './admin-tabs';
import { InvitationTable, type ShownInvitation } from './invitation-table';
import type { InvitationsDone } from './invitations-wish';
import type { IssuedLink } from './issued-link.server';
import { IssuedNotice } from './issued-notice';
import { JoinCodeForm } from './join-code-form';
import { JoinCodeTable, type ShownJoinCode } from './join-code-table';
import { ApprovePanel, DeclinePanel, JoinRequestList, type AskedBy, type ShownRequest } from './join-request-list';
import { MailNotice } from './mail-notice';
import { WithdrawCodePanel, WithdrawPanel } from './withdraw-panel';

type InvitationsPageProps = {
  done: InvitationsDone | null;
  invitations: ShownInvitation[];
  codes: ShownJoinCode[];
  requests: ShownRequest[];
  organisations: OrganisationChoice[];
  mode: JoiningMode;
  isMailSent: boolean;
  /** Day on which a new code usually ends, as YYYY-MM-DD. */
  usualEnd: string;
  /** What the administrator is asked about, when the address names one. */
  toWithdraw: ShownInvitation | null;
  codeToWithdraw: ShownJoinCode | null;
  toApprove: AskedBy | null;
  toDecline: AskedBy | null;
  issued?: IssuedLink['issued'];
};

const DONE: Record<InvitationsDone, string> = {
  withdrawn: 'admin:withdraw.done',
  codeMade: 'admin:codes.made',
  codeWithdrawn: 'admin:codes.withdrawn',
  approved: 'admin:requests.approved',
  declined: 'admin:requests.declined',
};

/** Who is invited, the codes of organisations, and who asks to join. */
export function InvitationsPage(props: InvitationsPageProps) {
  const { done, invitations, isMailSent, toWithdraw, codeToWithdraw, issued } = props;
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('admin:invitations.title')}</h1>
          <p>{t('admin:invitations.lead')}</p>
        </div>
        <ButtonLink icon="plus" href={links.invite()}>
          {t('admin:members.invite')}
        </ButtonLink>
      </header>
      <AdminTabs current="invitations" />
      <MailNotice isMailSent={isMailSent} />
      {done && !issued && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{t(DONE[done])}</p>
          </Notice>
        </div>
      )}
      {issued && <IssuedNotice issued={issued} isMailSent={isMailSent} isRenewed />}
      {toWithdraw && !issued && <WithdrawPanel invitation={toWithdraw} />}
      {codeToWithdraw && <WithdrawCodePanel code={codeToWithdraw} />}
      <Requests {...props} />
      {invitations.length > 0 ? <InvitationTable invitations={invitations} /> : <NoInvitations />}
      <Codes {...props} />
    </Page>
  );
}

/** Who asks to join comes first: they wait for an answer. */
function Requests({ requests, toApprove, toDecline, organisations, mode }: InvitationsPageProps) {
  const { t } = useWords();
  if (requests.length === 0 && mode !== 'approval') return null;
  return (
    <section className="section" aria-labelledby="requests">
      <div className="section-head">
        <h2 id="requests">{t('admin:requests.title')}</h2>
        {requests.length > 0 && <p className="small soft num">{t('admin:requests.count', { count: requests.length })}</p>}
      </div>
      {toApprove && <ApprovePanel asked={toApprove} organisations={organisations} />}
      {toDecline && <DeclinePanel asked={toDecline} />}
      {requests.length > 0 ? (
        <JoinRequestList requests={requests} />
      ) : (
        <EmptyState title={t('admin:requests.none')} text={t('admin:requests.noneText')} />
      )}
    </section>
  );
}

function NoInvitations() {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby="invitations">
      <div className="section-head">
        <h2 id="invitations">{t('admin:invitations.personal')}</h2>
      </div>
      <EmptyState
        title={t('admin:invitations.none')}
        text={t('admin:invitations.noneText')}
        action={<ButtonLink href={links.invite()}>{t('admin:members.invite')}</ButtonLink>}
      />
    </section>
  );
}

function Codes({ codes, organisations, usualEnd }: InvitationsPageProps) {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby="codes">
      <div className="section-head">
        <h2 id="codes">{t('admin:codes.title')}</h2>
      </div>
      <p className="soft mb-4">{t('admin:codes.lead')}</p>
      {codes.length > 0 ? (
        <JoinCodeTable codes={codes} />
      ) : (
        <EmptyState title={t('admin:codes.none')} text={t('admin:codes.noneText')} />
      )}
      {organisations.length > 0 ? (
        <JoinCodeForm key={codes.length} organisations={organisations} usualEnd={usualEnd} />
      ) : (
        <p className="mt-6">
          <ButtonLink href={links.manageOrganisations()}>{t('admin:overview.addOrganisations')}</ButtonLink>
        </p>
      )}
    </section>
  );
}
