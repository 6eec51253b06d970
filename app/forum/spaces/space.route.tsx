import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { pageTitle } from '~/shared/page-title';
import { readFilterOffer } from '../lists/filter-offer.server';
import { listWish } from '../lists/list-wish';
import { LockedSpacePage } from './locked-space-page';
import { SPACE_NAMES } from '../names';
import { findSpace } from './space-queries.server';
import { SpacePage } from './space-page';
import { canReadSpace } from './space-rules';
import { isSpaceCode } from './spaces';
import { countTopicsOfSpace, listTopicsOfSpace } from '../lists/topic-list-queries.server';
import { canShareIn } from '../topics/topic-rules';
import { canExportTopics } from '../export/export-rules';
import { findUndo } from '../posts/undo-deletion.server';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const { actor, language } = context;
    const space = isSpaceCode(params.space) ? await findSpace(params.space, actor) : undefined;
    if (!space) throw notFound();
    const head = { title: translator(language)(SPACE_NAMES[space.code]), code: space.code };
    // That the space exists is public, so this is no 404: it is a door that opens after signing in.
    if (!canReadSpace(actor, space)) return json({ ...head, list: null }, { status: 403 });
    const { searchParams } = new URL(request.url);
    const wish = listWish(searchParams);
    const offer = await readFilterOffer(actor, space.code);
    const list = {
      wish,
      page: await listTopicsOfSpace(actor, space.code, wish),
      counts: await countTopicsOfSpace(actor, space.code, wish, offer.facets?.total),
      offer,
      mayPost: canShareIn(actor, space.code),
      mayExport: canExportTopics(actor),
      isMember: actor !== null,
      following: actor && { kind: 'space' as const, subjectId: space.id, on: space.followed },
      undo: await findUndo(actor, searchParams),
    };
    return json({ ...head, list });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function SpaceRoute() {
  const { code, list } = useLoaderData<typeof loader>();
  return list ? <SpacePage code={code} {...list} /> : <LockedSpacePage code={code} />;
}
