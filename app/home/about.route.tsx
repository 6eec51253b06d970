import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { houseText } from '~/house/house-text.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { StatementPage, type Statement } from './statement-page';

/** What the forum is for and who takes part. */
const STATEMENT: Statement = {
  title: 'home:about.title',
  lead: 'home:about.lead',
  parts: [
    { title: 'home:about.why.title', texts: ['home:about.why.story', 'home:about.why.relay'] },
    { title: 'home:about.who.title', texts: ['home:about.who.read', 'home:about.who.join'] },
    { title: 'home:about.how.title', texts: ['home:about.how.spaces', 'home:about.how.words'] },
  ],
};

export async function loader({ context: { language } }: LoaderFunctionArgs) {
  const t = translator(language);
  return { title: t(STATEMENT.title), description: t(STATEMENT.lead), houseText: await houseText('about', language) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title) },
  { name: 'description', content: data?.description },
];

export default function AboutRoute() {
  return <StatementPage statement={STATEMENT} houseText={useLoaderData<typeof loader>().houseText} />;
}
