import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { doorHeaders } from '../door-headers';
import { JoinSentPage } from './join-sent-page';

export const headers = doorHeaders;

export function loader({ context }: LoaderFunctionArgs) {
  return json({ title: translator(context.language)('accounts:ask.sentTitle') });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function JoinSentRoute() {
  return <JoinSentPage />;
}
