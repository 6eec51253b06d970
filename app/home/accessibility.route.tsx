import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { houseText } from '~/house/house-text.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { StatementPage, type Statement } from './statement-page';

/** What was done for accessibility, what was checked and what was not. */
const STATEMENT: Statement = {
  title: 'home:accessibility.title',
  lead: 'home:accessibility.lead',
  parts: [
    {
      title: 'home:accessibility.built.title',
      texts: ['home:accessibility.built.target', 'home:accessibility.built.script'],
    },
    {
      title: 'home:accessibility.checked.title',
      texts: ['home:accessibility.checked.automatic', 'home:accessibility.checked.people'],
    },
    { title: 'home:accessibility.known.title', texts: ['home:accessibility.known.posts'] },
    { title: 'home:accessibility.report.title', texts: ['home:accessibility.report.how'] },
  ],
};

export async function loader({ context: { language } }: LoaderFunctionArgs) {
  const t = translator(language);
  return { title: t(STATEMENT.title), description: t(STATEMENT.lead), houseText: await houseText('accessibility', language) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title) },
  { name: 'description', content: data?.description },
];

export default function AccessibilityRoute() {
  return <StatementPage statement={STATEMENT} houseText={useLoaderData<typeof loader>().houseText} />;
}
