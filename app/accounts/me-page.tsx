import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { MyTabs } from './my-tabs';
import { ProfileForm, type ProfileFormProps } from './profile-form';

type MePageProps = ProfileFormProps & { id: number; isSaved: boolean };

/** One's own page: the profile, and the way to drafts, security and out. */
export function MePage({ id, isSaved, profile, organisations }: MePageProps) {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('accounts:me.hello', { name: profile.name })}</h1>
          <p>{t('accounts:me.lead')}</p>
        </div>
        <form method="post" action={links.signOut()} data-plain>
          <Button>{t('accounts:signOut.button')}</Button>
        </form>
      </header>
      <MyTabs id={id} current="profile" />
      {isSaved && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{t('accounts:me.saved')}</p>
          </Notice>
        </div>
      )}
      <ProfileForm profile={profile} organisations={organisations} />
    </Page>
  );
}
