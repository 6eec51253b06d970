import { json } from '@remix-run/node';
import type { Actor } from '~/shared/actor';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { renderPost } from '~/shared/markdown/renderer.server';
import { draftSchema } from './draft-form';
import { countAct } from '../posts/posting-limit.server';
import { intentSchema, previewSchema } from '../posts/reply-form';
import { saveDraft } from './save-draft.server';

/**
 * Answers the other buttons of a form to write in: show first what it will look like, or keep it as a draft.
 * Both keep the draft and show the form again; only the text is checked, and only to show it. `null` when the
 * text is to be posted; the request is unread then.
 */
export async function answerUnposted(actor: Actor, request: Request): Promise<Response | null> {
  const wish = await readForm(request.clone(), intentSchema);
  if (!wish.ok || wish.data.intent === 'post') return null;
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
