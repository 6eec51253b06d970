import { redirect } from '@remix-run/node';
import { read } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { AppError, refused } from '~/shared/errors/app-error';
import { readFileForm } from '~/shared/forms/file-form.server';
import { keepTextFor, keptText } from '~/shared/forms/kept-text.server';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { attempt } from '~/shared/forms/submission.server';
import { links } from '~/shared/links';
import { fieldId, shortcomingsOf } from '../case-study-content';
import { findToWrite } from '../find-case-study.server';
import { addPicture, PICTURE_FIELD, removePicture } from '../pictures/case-study-pictures.server';
import type { ChangedPart } from '../review/compare-versions';
import { listCoAuthors } from '../writers.server';
import { caseStudySchema, type CaseStudyInput } from './case-study-form';
import { findConflict } from './find-conflict.server';
import { saveCaseStudy, type Saved } from './save-case-study.server';
import { countAct } from '../act-limit.server';
import { errorsOf } from './story-values';
import { submitCaseStudy } from './submit-case-study.server';

/** What the form says beside its errors: the number of the save that it goes on from, and what another writer changed. */
export type WritingAnswer = { id: number | null; revision: number; conflict?: ChangedPart[] };

const NOT_OPEN = 'case-studies:refusals.notOpen';

type Sent = { actor: Actor; id: number | null; input: CaseStudyInput; intent: string; files: Map<string, { fileName: string; bytes: Buffer }> };

/**
 * Answers the form of a case study, new or stored: first it keeps what was typed, then it does what the button that
 * was pressed says, and leads on. What a person can mend comes back with everything typed: 422 for what is missing or
 * wrong, 409 when another writer saved meanwhile.
 */
export async function answerWriting(actor: Actor, request: Request, address: number | null): Promise<Response> {
  await keepTextFor(actor, request, 'case-studies:refusals.signInToKeep');
  const form = await readFileForm(request, caseStudySchema);
  if (!form.ok) return form.response;
  const id = address ?? form.data.id;
  const sent: Sent = { actor, id, input: form.data.input, intent: form.data.intent, files: form.files };
  let saved: Saved | undefined;
  const work = async () => {
    await countAct(actor, 'save');
    saved = await saveCaseStudy(actor, id, sent.input);
    const [unclear] = saved.unclear;
    // It was kept without this name; what the button says waits until somebody mends that.
    if (unclear) throw refused('coAuthorNames', unclear.key, { name: unclear.name });
    return redirect(await follow(sent, saved), 303);
  };
  return attempt(form.values, work, async (error) => {
    // Handed in by another writer meanwhile: there is no form any more that could show it.
    if (error.key === NOT_OPEN) throw keptText(form.values, { key: error.key, address: new URL(request.url).pathname, status: 409 });
    const kept = address !== null && saved && saved.unclear.length > 0 ? { values: await withKeptWriters(form.values, address, saved) } : {};
    return {
      ...(await whatIsThere({ ...sent, id: saved?.id ?? id }, error)),
      ...kept,
    };
  });
}

/** What was typed, of the co-authors only the unclear names: the others were kept, and are ticked in the form. */
async function withKeptWriters(typed: FormValues, id: number, { unclear }: Saved): Promise<FormValues> {
  const writers = await listCoAuthors(read(), id);
  return { ...typed, coAuthorId: writers.map((one) => one.id).join('\n'), coAuthorNames: unclear.map(({ name }) => name).join(', ') };
}

/** Does what the button says, and tells where that leads. */
async function follow({ actor, intent, input, files }: Sent, { id, revision }: Saved): Promise<string> {
  const edit = links.editCaseStudy(id);
  const [act, name = ''] = intent.split(':', 2);
  switch (act) {
    case 'submit':
      await submitCaseStudy(actor, id, revision);
      return links.caseStudyProgress(id);
    case 'add-quote':
      return `${edit}?quotes=${input.content.quotes.length + 1}#${fieldId.quote(input.content.quotes.length, 'text')}`;
    case 'add-picture': {
      const file = files.get(PICTURE_FIELD);
      if (!file) throw refused(PICTURE_FIELD, 'case-studies:form.noPicture');
      await addPicture(actor, id, file);
      return `${edit}#pictures`;
    }
    case 'remove-picture':
      await removePicture(actor, id, name);
      return `${edit}?removed=${encodeURIComponent(name)}#pictures`;
    default:
      return edit;
  }
}

/** Who may not write it any more is told so by the first refusal; a fault is none. */
function nothingWhenRefused(error: unknown): undefined {
  if (!(error instanceof AppError)) throw error;
}

/** With a refusal: all that is missing when it was submitted, and what another writer made of it after a conflict. */
async function whatIsThere({ actor, id, input }: Sent, error: AppError): Promise<Partial<WritingAnswer> & { errors?: FieldErrors }> {
  if (id === null) return {};
  const open = await findToWrite(read(), actor, id).catch(nothingWhenRefused);
  if (!open) return {};
  const { found, actor: writer } = open;
  const place = { id, revision: found.revision };
  if (error.status === 409) return { ...place, conflict: await findConflict(writer, found, input) };
  if (error.key !== 'shapes:todo.count') return place;
  const missing = shortcomingsOf(found.content, { hasOrganisation: found.organisationId !== null });
  return { ...place, errors: errorsOf(missing) };
}
