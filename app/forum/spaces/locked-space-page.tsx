import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Icon } from '~/shared/ui/icon';
import { Page } from '~/shared/ui/page';
import { SpaceHead } from './space-head';
import type { SpaceCode } from './spaces';

/** A members' space as a visitor sees it: that it is there and how to get in, nothing of what is in it. */
export function LockedSpacePage({ code }: { code: SpaceCode }) {
  const { t } = useWords();
  return (
    <Page>
      <SpaceHead code={code} />
      <section className="locked" aria-labelledby="locked-title">
        <Icon name="lock" />
        <div className="stack">
          <h2 id="locked-title">{t('forum:space.locked.title')}</h2>
          <p>{t('forum:space.locked.text')}</p>
          <p>
            <ButtonLink variant="primary" href={links.signIn(links.space(code))}>
              {t('forum:space.locked.signIn')}
            </ButtonLink>
          </p>
        </div>
      </section>
    </Page>
  );
}
