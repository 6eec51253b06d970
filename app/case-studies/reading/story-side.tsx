import { KIND_NAMES } from '~/organisations/kind-names';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import type { StoryPageData } from './story-page-data.server';

/** Beside a story: what one can do with it, where it happened, and the conversation about it. */
export function StorySide({ data }: { data: StoryPageData }) {
  const { t } = useWords();
  const { story, isShort } = data;
  return (
    <aside className="side" aria-label={t('case-studies:story.about')}>
      <Conversation data={data} />
      <Organisation data={data} />
      <section>
        <h2>{t('case-studies:story.more')}</h2>
        <ul role="list">
          <li>
            <a href={links.caseStudy(story, isShort ? undefined : 'short')}>{t(isShort ? 'case-studies:story.readAll' : 'case-studies:story.readShort')}</a>
          </li>
          <li>
            <a href={links.caseStudies()}>{t('case-studies:story.others')}</a>
          </li>
        </ul>
      </section>
      <ForWriters data={data} />
    </aside>
  );
}

function Conversation({ data: { story } }: { data: StoryPageData }) {
  const { t } = useWords();
  if (!story.conversation) return null;
  const { replyCount } = story.conversation;
  return (
    <section>
      <h2>{t('case-studies:story.conversation.title')}</h2>
      <p className="small soft">{t(replyCount > 0 ? 'case-studies:story.conversation.count' : 'case-studies:story.conversation.none', { count: replyCount })}</p>
      <p className="mt-2">
        <ButtonLink block href={links.topic(story.conversation)}>
          {t('case-studies:story.conversation.join')}
        </ButtonLink>
      </p>
    </section>
  );
}

function Organisation({ data: { story } }: { data: StoryPageData }) {
  const { t } = useWords();
  if (!story.organisation) return null;
  const { id, name, kind } = story.organisation;
  return (
    <section>
      <h2>{name}</h2>
      <p className="small soft">{t(KIND_NAMES[kind])}</p>
      <p>
        <ButtonLink variant="quiet" small href={links.organisation(id)}>
          {t('case-studies:story.toOrganisation')}
        </ButtonLink>
      </p>
    </section>
  );
}

/** What only who wrote it, or may judge it, sees here. */
function ForWriters({ data: { story, reader } }: { data: StoryPageData }) {
  const { t } = useWords();
  if (!reader.isWriter && !reader.isReviewer) return null;
  return (
    <section>
      <h2>{t('case-studies:story.writers')}</h2>
      {reader.hasOpenRevision && <p className="small soft">{t('case-studies:progress.readersSeeOld')}</p>}
      <ul role="list">
        {reader.isWriter && (
          <li>
            <a href={links.caseStudyProgress(story.id)}>{t('case-studies:story.toProgress')}</a>
          </li>
        )}
        {reader.isReviewer && (
          <li>
            <a href={links.reviewCaseStudy(story.id)}>{t('case-studies:story.toReview')}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
