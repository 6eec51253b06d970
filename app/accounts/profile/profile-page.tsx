import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { MyTabs } from '../my-tabs';
import { PicturePart } from './picture-part';
import { ProfileForm, type ProfileFormProps } from './profile-form';

export type Done = 'saved' | 'picture' | 'removed' | null;
type ProfilePageProps = ProfileFormProps & { id: number; done: Done; isRemoving: boolean };

const DONE_KEYS: Record<Exclude<Done, null>, string> = {
  saved: 'accounts:me.saved',
  picture: 'accounts:picture.saved',
  removed: 'accounts:picture.removed',
};

/** What others see of somebody, and how the forum looks to them. */
export function ProfilePage({ id, done, isRemoving, profile, ...choices }: ProfilePageProps) {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('accounts:me.profile')}</h1>
          <p>{t('accounts:me.profileLead')}</p>
        </div>
        <ButtonLink href={links.person(id)}>{t('accounts:me.asOthersSee')}</ButtonLink>
      </header>
      <MyTabs id={id} current="profile" />
      {done && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{t(DONE_KEYS[done])}</p>
          </Notice>
        </div>
      )}
      <PicturePart id={id} name={profile.name} pictureName={profile.pictureName} isRemoving={isRemoving} />
      <ProfileForm profile={profile} {...choices} />
    </Page>
  );
}
