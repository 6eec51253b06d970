import type { CaseStudyPicture, CaseStudyQuote, Language } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { StoryPicture } from '../pictures/story-picture';

/** What people said of it. */
export function StoryQuotes({ quotes, lang }: { quotes: readonly CaseStudyQuote[]; lang: Language }) {
  const { t } = useWords();
  if (quotes.length === 0) return null;
  return (
    <section className="section" aria-labelledby="quotes-title">
      <h2 id="quotes-title">{t('case-studies:story.quotes')}</h2>
      {quotes.map(({ text, by }, index) => (
        <figure className="said" key={index}>
          <blockquote lang={lang}>
            <p>{text}</p>
          </blockquote>
          <figcaption>{by}</figcaption>
        </figure>
      ))}
    </section>
  );
}

/** The pictures, each with what is on it in words for who does not see it. */
export function StoryPictures({ id, pictures, lang }: { id: number; pictures: readonly CaseStudyPicture[]; lang: Language }) {
  const { t } = useWords();
  if (pictures.length === 0) return null;
  return (
    <section className="section" aria-labelledby="pictures-title">
      <h2 id="pictures-title">{t('case-studies:pictures.title')}</h2>
      <ul className="story-pictures" role="list" lang={lang}>
        {pictures.map(({ name, alt }) => (
          <li key={name}>
            <StoryPicture id={id} name={name} alt={alt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
