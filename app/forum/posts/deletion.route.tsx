import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { pageTitle } from '~/shared/page-title';
import { deletionSchema } from '../action-forms';
import { deletePost, restorePost } from './delete-post.server';
import { DeletionPage } from './deletion-page';
import { placeAfterDeletion, placeOfPost } from './post-place';
import { prepareDeletion } from './prepare-deletion.server';

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const deletion = await prepareDeletion(context.actor, idFrom(params.id));
    return json({ ...deletion, name: translator(context.language)('forum:deletion.confirm') });
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const postId = idFrom(params.id);
    const form = await readForm(request, deletionSchema);
    if (!form.ok) throw form.response;
    if (form.data.intent === 'undo') return redirect(placeOfPost(await restorePost(context.actor, postId)));
    return redirect(placeAfterDeletion(await deletePost(context.actor, postId)));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.topic.title}`) }];

export default function DeletionRoute() {
  return <DeletionPage {...useLoaderData<typeof loader>()} />;
}
