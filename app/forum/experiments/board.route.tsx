import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { LockedSpacePage } from '../spaces/locked-space-page';
import { findSpace } from '../spaces/space-queries.server';
import { canReadSpace } from '../spaces/space-rules';
import { canStartTopic } from '../topics/topic-rules';
import { BoardPage } from './board-page';
import { readBoard } from './board-queries.server';

export function loader({ context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { actor, language } = context;
    const space = await findSpace('experiments', actor);
    if (!space) throw notFound();
    const title = translator(language)('forum:experiments.board.title');
    // As on the space itself: a door that opens after signing in.
    if (!canReadSpace(actor, space)) return json({ title, board: null }, { status: 403 });
    return json({ title, board: { columns: await readBoard(actor), mayPost: canStartTopic(actor, space.code) } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function BoardRoute() {
  const { board } = useLoaderData<typeof loader>();
  return board ? <BoardPage {...board} /> : <LockedSpacePage code="experiments" />;
}
