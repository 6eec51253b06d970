import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { AdminPage } from './admin-page';
import { adminOverview } from './admin-overview.server';
import { requireAdmin } from './require-admin.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    return json({ title: translator(context.language)('admin:overview.title'), overview: await adminOverview(actor) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function AdminRoute() {
  return <AdminPage overview={useLoaderData<typeof loader>().overview} />;
}
