import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Icon } from '~/shared/ui/icon';
import { Page } from '~/shared/ui/page';

/** In place of the stories for a visitor, where those are for members. */
export function LockedListPage() {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('case-studies:list.title')}</h1>
        </div>
      </header>
      <div className="locked">
        <Icon name="lock" />
        <div>
          <h2>{t('case-studies:list.locked.title')}</h2>
          <p>{t('case-studies:list.locked.text')}</p>
          <p className="mt-4">
            <ButtonLink href={links.signIn(links.caseStudies())}>{t('case-studies:list.locked.signIn')}</ButtonLink>
          </p>
        </div>
      </div>
    </Page>
  );
}
