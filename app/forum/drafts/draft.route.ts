import { json, redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
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
    requireSameWriter(actor, request);
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

/**
 * A page that stayed open on a shared computer goes on saving, also when somebody else has signed in since: what was
 * typed in it would turn up among their drafts. For script that is an ended session.
 */
function requireSameWriter(actor: Actor, request: Request): void {
  const writer = new URL(request.url).searchParams.get('writer');
  if (writer !== null && writer !== String(actor?.id)) throw forbidden('forum:refusals.signIn');
}
