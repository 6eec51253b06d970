import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { houseText } from '~/house/house-text.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { StatementPage, type Statement } from './statement-page';

/** What is kept about people, and why. Change it whenever what is stored changes. */
const STATEMENT: Statement = {
  title: 'home:privacy.title',
  lead: 'home:privacy.lead',
  parts: [
    { title: 'home:privacy.visitor.title', texts: ['home:privacy.visitor.nothing', 'home:privacy.visitor.choice'] },
    {
      title: 'home:privacy.member.title',
      texts: [
        'home:privacy.member.account',
        'home:privacy.member.posts',
        'home:privacy.member.session',
        'home:privacy.member.device',
      ],
    },
    {
      title: 'home:privacy.working.title',
      texts: ['home:privacy.working.log', 'home:privacy.working.limits', 'home:privacy.working.audit'],
    },
    { title: 'home:privacy.rights.title', texts: ['home:privacy.rights.change', 'home:privacy.rights.delete'] },
  ],
};

export async function loader({ context: { language } }: LoaderFunctionArgs) {
  const t = translator(language);
  return { title: t(STATEMENT.title), description: t(STATEMENT.lead), houseText: await houseText('privacy', language) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title) },
  { name: 'description', content: data?.description },
];

export default function PrivacyRoute() {
  return <StatementPage statement={STATEMENT} houseText={useLoaderData<typeof loader>().houseText} />;
}
