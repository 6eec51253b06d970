import { redirect } from '@remix-run/node';
import type { Actor } from '~/shared/actor';
import { notFound, refused } from '~/shared/errors/app-error';
import { readFileForm } from '~/shared/forms/file-form.server';
import { attempt } from '~/shared/forms/submission.server';
import { line } from '~/shared/forms/text';
import type { Language } from '#db/codes';
import { judgeFile } from '~/uploads/judge-file.server';
import { draftSchema } from '../drafts/draft-form';
import { placeToWrite } from '../drafts/draft-place';
import { saveDraft } from '../drafts/save-draft.server';
import { uploadFile } from './upload-file.server';
import { markdownOf, MAX_ALT } from './uploaded';

/** A form to write in, sent with a file. */
const schema = draftSchema.extend({ alt: line({ max: MAX_ALT }) });

/** Whether a form to write in was sent by the button that adds a file: only that one sends files. */
export function isSentWithFile(request: Request): boolean {
  return /^multipart\/form-data\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '');
}

/**
 * Adds the file of a form to write in to the end of its text, saves that as a draft and leads back to it: how a
 * picture is added without script. What is wrong with the file is said at its field, with everything typed.
 */
export async function uploadWithForm(actor: Actor, request: Request): Promise<Response> {
  const form = await readFileForm(request, schema);
  if (!form.ok) return form.response;
  const { place, alt, intent: _intent, from: _from, ...fields } = form.data;
  return attempt(form.values, async () => {
    const file = form.files.get('file');
    if (!file) throw refused('file', 'forum:uploads.noFile');
    if (!place) throw notFound();
    const { kind } = await judgeFile(file.bytes);
    if (kind === 'picture' && alt === '') throw refused('alt', 'forum:uploads.altMissingAgain');
    // A draft that cannot be saved here is refused before anything is kept.
    await saveDraft(actor, place, fields);
    const uploaded = await uploadFile(actor, file);
    const language: Language = actor?.language ?? 'nl';
    const body = [fields.body.trimEnd(), markdownOf(uploaded, alt, language)].filter(Boolean).join('\n\n');
    await saveDraft(actor, place, { ...fields, body });
    return redirect(`${placeToWrite(place)}#body`, 303);
  });
}
