import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import type { StoryPageData } from '../reading/story-page-data.server';

/** Which organisations use what the story tells, and the way to say so too. */
export function UsePanel({ data: { story, reader } }: { data: StoryPageData }) {
  const { t } = useWords();
  const { id, useCount, users } = story;
  return (
    <section className="section" id="use" aria-labelledby="use-title">
      <h2 id="use-title">{t('case-studies:use.title')}</h2>
      <p className="soft">{useCount > 0 ? t('case-studies:use.count', { count: useCount }) : t('case-studies:use.nobody')}</p>
      {users.length > 0 && (
        <ul className="story-users" role="list">
          {users.map((user) => (
            <li key={user.id}>
              <a className="tap" href={links.organisation(user.id)}>
                {user.name}
              </a>
              {user.notes.map((note, index) => (
                <p key={index}>{note}</p>
              ))}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4">
        {reader.isMember ? (
          <ButtonLink href={links.caseStudyUse(id)}>{t(reader.use ? 'case-studies:use.change' : 'case-studies:use.start')}</ButtonLink>
        ) : (
          <a className="tap" href={links.signIn(links.caseStudyUse(id))}>
            {t('case-studies:use.signIn')}
          </a>
        )}
      </p>
    </section>
  );
}
