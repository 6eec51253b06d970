import type { ReactNode } from 'react';
import { SHARE_ANCHOR } from '~/forum/spaces/spaces-page';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';

type HeroProps = {
  isMember: boolean;
  /** Where helping a colleague begins. */
  helpHref: string;
  /** The velvet panel. */
  children: ReactNode;
};

/** What the forum is for, and the one thing to do here. */
export function Hero({ isMember, helpHref, children }: HeroProps) {
  const { t } = useWords();
  return (
    <section className="hero" aria-labelledby="hero-title">
      <div>
        <h1 id="hero-title">{t('home:hero.title')}</h1>
        <p className="lead">{t('home:hero.lead')}</p>
        {isMember ? (
          <div className="row">
            <ButtonLink variant="primary" icon="plus" href={`${links.spaces()}#${SHARE_ANCHOR}`}>
              {t('home:hero.share')}
            </ButtonLink>
            <ButtonLink variant="quiet" href={helpHref}>
              {t('home:hero.help')}
            </ButtonLink>
          </div>
        ) : (
          <div className="row">
            <ButtonLink variant="primary" href={links.join()}>
              {t('home:hero.join')}
            </ButtonLink>
            <ButtonLink variant="quiet" href={links.signIn()}>
              {t('home:hero.signIn')}
            </ButtonLink>
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
