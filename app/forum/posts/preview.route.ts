import { json, type ActionFunctionArgs } from '@remix-run/node';
import { isMember } from '~/shared/actor';
import { AppError, forbidden } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { renderPost } from '~/shared/markdown/renderer.server';
import { countAct } from './posting-limit.server';
import { previewSchema } from './reply-form';

/** What a text will look like: `{ html }`, or `{ error }` with the sentence that belongs at the field. */
export function action({ request, context }: ActionFunctionArgs) {
  return answer(async () => {
    if (!isMember(context.actor)) throw forbidden('forum:refusals.signIn');
    const form = await readForm(request, previewSchema);
    if (!form.ok) return form.response;
    try {
      await countAct(context.actor, 'preview');
      const { html } = await renderPost(form.data.body);
      return json({ html });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return json({ error: { key: error.key, params: error.params } }, { status: error.status });
    }
  });
}
