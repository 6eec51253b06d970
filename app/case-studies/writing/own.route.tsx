import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '~/accounts/signed-in.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { listOwnCaseStudies } from './own-case-studies.server';
import { OwnPage } from './own-page';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const title = translator(context.language)('case-studies:own.title');
    const { id } = requireSignedIn(context.actor, request);
    return json({ title, id, stories: await listOwnCaseStudies(context.actor) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function OwnCaseStudiesRoute() {
  const { id, stories } = useLoaderData<typeof loader>();
  return <OwnPage id={id} stories={stories} />;
}
