import { json, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { links } from '~/shared/links';
import { discardDraft, restoreDraft } from './discard-draft.server';
import { draftSchema } from './draft-form';
import { placeAfterDiscard, placeToWrite } from './draft-place';
import { countAct } from '../posts/posting-limit.server';
import { saveDraft } from './save-draft.server';

/** Saves a draft, throws it away or puts it back: `{ savedAt }` for script, else back to where one was writing. */
export function action({ request, context }: ActionFunctionArgs) {
  return answer(async () => {
    const { actor } = context;
    const form = await readForm(request, draftSchema);
    if (!form.ok) throw form.response;
    const { intent, place, from, ...fields } = form.data;
    if (!place) throw notFound();
    const forScript = request.headers.get('Accept')?.includes('application/json') ?? false;
    await countAct(actor, 'draft');
    if (intent === 'discard') {
      await discardDraft(actor, place, fields);
      return forScript ? json({ savedAt: null }) : redirect(placeAfterDiscard(place, from));
    }
    if (intent === 'restore') {
      const restored = await restoreDraft(actor, place);
      const answered = { savedAt: restored?.savedAt.getTime() ?? null, fields: restored?.fields ?? {} };
      return forScript ? json(answered) : redirect(from === 'list' ? links.drafts() : placeToWrite(place));
    }
    const savedAt = await saveDraft(actor, place, fields);
    return forScript ? json({ savedAt: savedAt?.getTime() ?? null }) : redirect(placeToWrite(place));
  });
}
