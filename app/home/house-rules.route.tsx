import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { houseText } from '~/house/house-text.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { StatementPage, type Statement } from './statement-page';

/** How people treat each other here. */
const STATEMENT: Statement = {
  title: 'home:houseRules.title',
  lead: 'home:houseRules.lead',
  parts: [
    { title: 'home:houseRules.pass.title', texts: ['home:houseRules.pass.concrete', 'home:houseRules.pass.source'] },
    {
      title: 'home:houseRules.people.title',
      texts: ['home:houseRules.people.learners', 'home:houseRules.people.respect'],
    },
    { title: 'home:houseRules.selling.title', texts: ['home:houseRules.selling.text'] },
    {
      title: 'home:houseRules.keeping.title',
      texts: ['home:houseRules.keeping.moderators', 'home:houseRules.keeping.ask'],
    },
  ],
};

export async function loader({ context: { language } }: LoaderFunctionArgs) {
  const t = translator(language);
  return { title: t(STATEMENT.title), description: t(STATEMENT.lead), houseText: await houseText('house-rules', language) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title) },
  { name: 'description', content: data?.description },
];

export default function HouseRulesRoute() {
  return <StatementPage statement={STATEMENT} houseText={useLoaderData<typeof loader>().houseText} />;
}
