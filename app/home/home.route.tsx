import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listDrafts } from '~/forum/drafts/draft-queries.server';
import { listSpaces } from '~/forum/spaces/space-queries.server';
import { listFrontTopics, listLeftOff } from '~/forum/lists/topic-list-queries.server';
import { isMember } from '~/shared/actor';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { HomePage } from './home-page';

/** Rows of each short list: what fits beside each other on one screen (design/home.html). */
const NEWEST = 5;
const QUESTIONS = 3;
const EVENTS = 2;
const LEFT_OFF = 4;

export function loader({ context: { actor, language } }: LoaderFunctionArgs) {
  return answer(async () =>
    json({
      title: translator(language)('home:title'),
      isMember: isMember(actor),
      spaces: await listSpaces(actor),
      ...(await listFrontTopics(actor, { newest: NEWEST, questions: QUESTIONS, events: EVENTS })),
      leftOff: isMember(actor) ? await listLeftOff(actor, LEFT_OFF) : [],
      draft: isMember(actor) ? ((await listDrafts(actor, 1))[0] ?? null) : null,
    }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function HomeRoute() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
