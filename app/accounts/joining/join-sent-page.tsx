import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';
import { DoorHead } from '../door-head';

/** Says to look in the mail. The same for everybody: who has an account is told so there. */
export function JoinSentPage() {
  const { t } = useWords();
  return (
    <Page>
      <DoorHead title={t('accounts:ask.sentTitle')} text={t('accounts:ask.sentLead')} />
      <div className="doors">
        <section className="door main" aria-labelledby="next">
          <h2 id="next">{t('accounts:ask.nextTitle')}</h2>
          <p className="mt-2">{t('accounts:ask.nextText')}</p>
        </section>
        <section className="door alt" aria-labelledby="nothing">
          <h2 id="nothing">{t('accounts:ask.nothingTitle')}</h2>
          <p className="soft mt-2">{t('accounts:ask.nothingText')}</p>
          <ButtonLink href={links.join()} block>
            {t('accounts:ask.again')}
          </ButtonLink>
        </section>
      </div>
    </Page>
  );
}
