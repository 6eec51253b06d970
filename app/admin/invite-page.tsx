import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import type { Language } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';
import { AdminTabs } from './admin-tabs';
import { InviteForm } from './invite-form';
import type { IssuedLink } from './issued-link.server';
import { IssuedNotice } from './issued-notice';
import { MailNotice } from './mail-notice';

type InvitePageProps = {
  language: Language;
  organisations: OrganisationChoice[];
  isMailSent: boolean;
  issued?: IssuedLink['issued'];
};

/** Invites one person, and shows the link once. */
export function InvitePage({ language, organisations, isMailSent, issued }: InvitePageProps) {
  const { t } = useWords();
  return (
    <Page>
      <Breadcrumb
        items={[
          { label: t('admin:overview.title'), href: links.admin() },
          { label: t('admin:members.title'), href: links.members() },
          { label: t('admin:invite.title') },
        ]}
      />
      <header className="page-head">
        <div>
          <h1>{t('admin:invite.title')}</h1>
          <p>{t('admin:invite.lead')}</p>
        </div>
      </header>
      <AdminTabs current="members" />
      {issued ? (
        <>
          <IssuedNotice issued={issued} isMailSent={isMailSent} />
          <p className="row section">
            <ButtonLink href={links.invite()}>{t('admin:invite.another')}</ButtonLink>
            <ButtonLink variant="quiet" href={links.members()}>
              {t('admin:invite.back')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <MailNotice isMailSent={isMailSent} />
          <InviteForm language={language} organisations={organisations} />
        </>
      )}
    </Page>
  );
}
