import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { readStoryPage } from './story-page-data.server';
import { StoryPage } from './story-page';

export function loader({ request, params, context: { actor, language } }: LoaderFunctionArgs) {
  return answer(async () => {
    const { search, searchParams } = new URL(request.url);
    const isShort = searchParams.get('view') === 'short';
    const data = await readStoryPage(actor, idFrom(params.id), { isShort, language });
    // A title can change back, so a browser must not remember where an old address led.
    if (params.slug !== data.story.slug) {
      return redirect(links.caseStudy(data.story) + search, { status: 301, headers: { 'Cache-Control': 'no-store' } });
    }
    return json({ data });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: pageTitle() }];
  const { story, address, article } = data.data;
  return [
    { title: pageTitle(story.title) },
    { name: 'description', content: story.summary },
    { tagName: 'link', rel: 'canonical', href: address },
    { 'script:ld+json': article },
  ];
};

export default function StoryRoute() {
  const { data } = useLoaderData<typeof loader>();
  return <StoryPage key={data.story.id} data={data} />;
}
