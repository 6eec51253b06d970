import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';
import type { SpaceData } from '../forum-data';
import { NEW_IN_SPACE } from '../names';
import { SpaceGrid } from './space-grid';
import type { SpaceCode } from './spaces';

/** Anchor of the choices for sharing: the front page's "Deel iets nieuws" leads to it. */
export const SHARE_ANCHOR = 'share';

type SpacesPageProps = { spaces: SpaceData[]; openTo: SpaceCode[] };

/** All spaces; for a member also where they can share something. */
export function SpacesPage({ spaces, openTo }: SpacesPageProps) {
  const { t } = useWords();
  return (
    <Page>
      <Breadcrumb items={[{ label: t('shared:nav.home'), href: links.home() }, { label: t('forum:spaces.title') }]} />
      <header className="page-head">
        <div>
          <h1>{t('forum:spaces.title')}</h1>
          <p>{t('forum:spaces.lead')}</p>
        </div>
      </header>
      <SpaceGrid spaces={spaces} level={2} />
      {openTo.length > 0 && (
        <section className="section" id={SHARE_ANCHOR} aria-labelledby="share-title">
          <div className="section-head">
            <h2 id="share-title">{t('forum:spaces.share')}</h2>
          </div>
          <div className="row">
            {openTo.map((code) => (
              <ButtonLink key={code} href={links.newTopic(code)} icon="plus">
                {t(NEW_IN_SPACE[code])}
              </ButtonLink>
            ))}
          </div>
        </section>
      )}
    </Page>
  );
}
