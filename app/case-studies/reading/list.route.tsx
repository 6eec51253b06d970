import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { canExportCaseStudies } from '../case-study-rules';
import { countOwnCaseStudies } from '../writing/own-case-studies.server';
import { areStoriesOpen, countCaseStudies, listCaseStudies } from './list-case-studies.server';
import { ListPage } from './list-page';
import { LockedListPage } from './locked-list-page';
import { storyWish } from './story-wish';

export function loader({ request, context: { actor, language } }: LoaderFunctionArgs) {
  return answer(async () => {
    const title = translator(language)('case-studies:list.title');
    if (!(await areStoriesOpen(actor))) return json({ title, list: null }, { status: 403 });
    const wish = storyWish(new URL(request.url).searchParams);
    const list = {
      wish,
      page: await listCaseStudies(actor, wish),
      counts: await countCaseStudies(actor, wish),
      isMember: actor !== null,
      mayExport: canExportCaseStudies(actor),
      own: await countOwnCaseStudies(actor),
    };
    return json({ title, list });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function CaseStudiesRoute() {
  const { list } = useLoaderData<typeof loader>();
  return list ? <ListPage {...list} /> : <LockedListPage />;
}
