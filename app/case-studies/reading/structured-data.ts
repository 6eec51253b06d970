import { links } from '~/shared/links';
import type { PublishedCaseStudy } from '../case-study-data';

/** A story as schema.org's Article, for search engines. `origin` is that of the forum, such as `https://forum.example`. */
export function articleOf(story: PublishedCaseStudy, origin: string) {
  const { id, content, author, coAuthors, organisation, publishedAt, updatedAt } = story;
  const address = `${origin}${links.caseStudy(story)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: content.title,
    abstract: content.summary,
    inLanguage: content.language,
    datePublished: new Date(publishedAt).toISOString(),
    dateModified: new Date(Math.max(publishedAt, updatedAt)).toISOString(),
    mainEntityOfPage: address,
    author: [author, ...coAuthors].map((one) => ({ '@type': 'Person', name: one.name, url: `${origin}${links.person(one.id)}` })),
    ...(organisation && { about: { '@type': 'Organization', name: organisation.name } }),
    ...(content.pictures.length > 0 && { image: content.pictures.map(({ name }) => `${origin}${links.caseStudyPicture(id, name)}`) }),
  };
}
