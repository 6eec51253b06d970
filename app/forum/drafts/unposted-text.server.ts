import { json } from '@remix-run/node';
import type { Actor } from '~/shared/actor';
import type { FormValues } from '~/shared/forms/messages';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { renderPost } from '~/shared/markdown/renderer.server';
import { draftSchema } from './draft-form';
import { countAct } from '../posts/posting-limit.server';
import { intentSchema, previewSchema } from '../posts/reply-form';
import { isSentWithFile, uploadWithForm } from '../uploads/upload-with-form.server';
import { saveDraft } from './save-draft.server';

/** Somebody chose a file and posted without adding it: a form without files sends its name alone. */
function answerForgottenFile(values: FormValues): Response {
  return json({ errors: { file: { key: 'forum:uploads.notAdded' } }, values }, { status: 422 });
}

/**
 * Answers the other buttons of a form to write in: show first what it will look like, add a file to it, or keep it as a draft.
 * All keep the draft and show the form again; only the text is checked, and only to show it. `null` when the
 * text is to be posted; the request is unread then.
 */
export async function answerUnposted(actor: Actor, request: Request): Promise<Response | null> {
  if (isSentWithFile(request)) return uploadWithForm(actor, request);
  const wish = await readForm(request.clone(), intentSchema);
  if (!wish.ok) return null;
  if (wish.data.intent === 'post') return wish.data.file === '' ? null : answerForgottenFile(wish.values);
  const draft = await readForm(request.clone(), draftSchema);
  if (!draft.ok) return draft.response;
  const text = wish.data.intent === 'preview' ? await readForm(request, previewSchema) : null;
  if (text && !text.ok) return text.response;
  const { place, intent: _intent, from: _from, ...fields } = draft.data;
  return attempt(draft.values, async () => {
    await countAct(actor, text ? 'preview' : 'draft');
    const previewHtml = text ? (await renderPost(text.data.body)).html : undefined;
    const savedAt = place ? await saveDraft(actor, place, fields) : null;
    return json({ errors: {}, values: draft.values, previewHtml, savedAt: savedAt?.getTime() ?? null });
  });
}
