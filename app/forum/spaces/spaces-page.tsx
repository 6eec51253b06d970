import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Glyph } from '~/shared/ui/glyph';
import { Page } from '~/shared/ui/page';
import type { SpaceData } from '../forum-data';
import { NEW_IN_SPACE } from '../names';
import { SpaceGrid } from './space-grid';
import type { SpaceCode } from './spaces';

/** Anchor of the choices for sharing: the front page's "Deel iets nieuws" leads to it. */
export const SHARE_ANCHOR = 'share';

/** What a contribution to the space says, in the words of who writes it. */
const NEW_HINTS: Record<SpaceCode, string> = {
  'best-practices': 'forum:spaces.newHint.bestPractices',
  'lessons-learned': 'forum:spaces.newHint.lessonsLearned',
  experiments: 'forum:spaces.newHint.experiments',
  help: 'forum:spaces.newHint.help',
  'case-studies': 'forum:spaces.newHint.caseStudies',
  announcements: 'forum:spaces.newHint.announcements',
  events: 'forum:spaces.newHint.events',
};

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
          <ul className="people" role="list">
            {openTo.map((code) => (
              <li key={code}>
                <Glyph space={code} small />
                <div>
                  <a href={links.newIn(code)}>{t(NEW_IN_SPACE[code])}</a>
                  <span className="meta">{t(NEW_HINTS[code])}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
