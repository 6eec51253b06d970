import { LegFields } from '~/shapes/leg-fields';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';
import { Summary30 } from '~/shared/ui/summary30';
import { UsePanel } from '../uses/use-panel';
import { StoryHead } from './story-head';
import type { StoryPageData } from './story-page-data.server';
import { StoryPictures, StoryQuotes } from './story-parts';
import { StorySide } from './story-side';

/** A published case study, whole or in 30 seconds. */
export function StoryPage({ data }: { data: StoryPageData }) {
  const { t } = useWords();
  const { story, isShort, legsTitle } = data;
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t('case-studies:list.title'), href: links.caseStudies() },
    ...(isShort ? [{ label: story.title, href: links.caseStudy(story) }] : []),
  ];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <div className="topic">
        <div>
          <article aria-labelledby="story-title">
            <StoryHead story={story} />
            <div lang={story.language}>
              <Summary30 text={story.summary} />
            </div>
            <LegFields title={legsTitle} legs={story.legs} lang={story.language} />
            {isShort && (
              <p className="mt-8">
                <ButtonLink variant="primary" href={links.caseStudy(story)}>
                  {t('case-studies:story.readAll')}
                </ButtonLink>
              </p>
            )}
            <StoryQuotes quotes={story.quotes} lang={story.language} />
            <StoryPictures id={story.id} pictures={story.pictures} lang={story.language} />
          </article>
          {!isShort && <UsePanel data={data} />}
        </div>
        <StorySide data={data} />
      </div>
    </Page>
  );
}
