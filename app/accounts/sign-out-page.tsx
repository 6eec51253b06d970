import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';

/** Asks whether to sign out: an address alone must not do it. */
export function SignOutPage() {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('accounts:signOut.title')}</h1>
          <p>{t('accounts:signOut.text')}</p>
        </div>
      </header>
      <form method="post" action={links.signOut()} className="row" data-plain>
        <Button variant="primary">{t('accounts:signOut.button')}</Button>
        <ButtonLink variant="quiet" href={links.me()}>
          {t('accounts:signOut.stay')}
        </ButtonLink>
      </form>
    </Page>
  );
}
