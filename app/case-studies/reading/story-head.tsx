import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Avatar } from '~/shared/ui/avatar';
import { Time } from '~/shared/ui/time';
import { writerWords } from '../writer-words';
import type { StoryView } from './story-page-data.server';

/** Milliseconds: a story that was revised on the day it came online says nothing new. */
const DAY = 86_400_000;

/** What a story is about: its labels, its title, who wrote it, and when it came online. */
export function StoryHead({ story }: { story: StoryView }) {
  const { t } = useWords();
  const { author, coAuthors, organisation, publishedAt, updatedAt, title, language } = story;
  const facts = [
    story.discipline && t(DISCIPLINE_NAMES[story.discipline]),
    story.teachingForm && t(TEACHING_FORM_NAMES[story.teachingForm]),
  ];
  const words = writerWords(author, t);
  return (
    <header className="topic-head">
      <p className="small soft">{facts.filter(Boolean).join(' · ')}</p>
      <h1 id="story-title" lang={language}>
        {title}
      </h1>
      <div className="byline">
        <Avatar name={author.name} id={author.id} pictureName={author.pictureName} />
        <p>
          <strong>
            <a className="text-ink decoration-line-strong" href={links.person(author.id)}>
              {author.name}
            </a>
          </strong>
          <span className="small soft">
            {words}
            {words && <br />}
            {coAuthors.length > 0 && (
              <>
                {t('case-studies:story.with')} {coAuthors.map(({ name }) => name).join(', ')}
                <br />
              </>
            )}
            {organisation && `${organisation.name} · `}
            <Time at={publishedAt} kind="date" />
            {updatedAt - publishedAt > DAY && (
              <>
                {' · '}
                {t('case-studies:story.revised')} <Time at={updatedAt} kind="date" />
              </>
            )}
          </span>
        </p>
      </div>
    </header>
  );
}
