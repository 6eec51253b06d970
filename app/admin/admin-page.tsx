import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';
import type { AdminOverview } from './admin-overview.server';
import { AdminTabs } from './admin-tabs';
import { BackupNotice } from './backup-notice';
import { MailNotice, UndeliveredNotice } from './mail-notice';

/** Where an administrator begins: how many there are of what, and the next step. */
export function AdminPage({ overview }: { overview: AdminOverview }) {
  const { t } = useWords();
  const { members, organisations, openInvitations, waiting, isMailSent, undelivered, backup } = overview;
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('admin:overview.title')}</h1>
          <p>{t('admin:overview.lead')}</p>
        </div>
        <ButtonLink variant="primary" icon="plus" href={links.invite()}>
          {t('admin:members.invite')}
        </ButtonLink>
      </header>
      <AdminTabs current="overview" />
      <MailNotice isMailSent={isMailSent} />
      <UndeliveredNotice {...undelivered} />
      <dl className="figs">
        <Figure label={t('admin:overview.members', { count: members })} value={members} />
        <Figure label={t('admin:overview.organisations', { count: organisations })} value={organisations} />
        <Figure label={t('admin:overview.invitations', { count: openInvitations })} value={openInvitations} />
        <Figure label={t('admin:overview.requests', { count: waiting })} value={waiting} />
      </dl>
      <BackupNotice backup={backup} />
      <FirstSteps organisations={organisations} waiting={waiting} />
    </Page>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function FirstSteps({ organisations, waiting }: { organisations: number; waiting: number }) {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps">{t('admin:overview.steps')}</h2>
      <ol className="nexts mt-4" role="list">
        {waiting > 0 && (
          <li className="now">
            <strong>
              <a href={links.invitations()}>{t('admin:overview.decide', { count: waiting })}</a>
            </strong>
            <span className="small soft">{t('admin:overview.decideText')}</span>
          </li>
        )}
        <li className={organisations === 0 ? 'now' : undefined}>
          <strong>
            <a href={links.manageOrganisations()}>{t('admin:overview.addOrganisations')}</a>
          </strong>
          <span className="small soft">{t('admin:overview.addOrganisationsText')}</span>
        </li>
        <li className={organisations > 0 && waiting === 0 ? 'now' : undefined}>
          <strong>
            <a href={links.invite()}>{t('admin:overview.invitePeople')}</a>
          </strong>
          <span className="small soft">{t('admin:overview.invitePeopleText')}</span>
        </li>
      </ol>
    </section>
  );
}
