import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { auditPage } from '~/audit/audit-queries.server';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { AuditPage } from './audit-page';
import { namesOf } from './audit-subjects.server';
import { auditFilter, auditPlace, auditQuery } from './audit-wish.server';
import { requireAdmin } from './require-admin.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const { searchParams } = new URL(request.url);
    const query = auditQuery(searchParams);
    const page = await auditPage(actor, await auditFilter(actor, query), auditPlace(searchParams));
    return json({ title: translator(context.language)('admin:audit.title'), page, names: await namesOf(page.rows), query });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function AuditRoute() {
  const { title: _, ...data } = useLoaderData<typeof loader>();
  return <AuditPage {...data} />;
}
