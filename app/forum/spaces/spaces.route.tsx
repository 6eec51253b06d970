import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { listSpaces } from './space-queries.server';
import { SpacesPage } from './spaces-page';
import { canShareIn } from '../topics/topic-rules';

export function loader({ context }: LoaderFunctionArgs) {
  return answer(async () => {
    const spaces = await listSpaces(context.actor);
    const openTo = spaces.map((space) => space.code).filter((code) => canShareIn(context.actor, code));
    return json({ title: translator(context.language)('forum:spaces.title'), spaces, openTo });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SpacesRoute() {
  const { spaces, openTo } = useLoaderData<typeof loader>();
  return <SpacesPage spaces={spaces} openTo={openTo} />;
}
