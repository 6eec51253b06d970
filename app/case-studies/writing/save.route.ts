import { json, type ActionFunctionArgs } from '@remix-run/node';
import { forbidden } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { caseStudySchema } from './case-study-form';
import { saveCaseStudy } from './save-case-study.server';
import { countAct } from '../act-limit.server';
import { errorsOf } from './story-values';

/** Keeps what is typed, for script: `{ id, revision, savedAt, missing }`. */
export function action({ request, context }: ActionFunctionArgs) {
  return answer(async () => {
    const { actor } = context;
    // A page that stayed open on a shared computer goes on saving, also when somebody else has signed in since.
    const writer = new URL(request.url).searchParams.get('writer');
    if (writer !== String(actor?.id)) throw forbidden('case-studies:refusals.signIn');
    const form = await readForm(request, caseStudySchema);
    if (!form.ok) throw form.response;
    await countAct(actor, 'save');
    const { id, revision, updatedAt, missing } = await saveCaseStudy(actor, form.data.id, form.data.input);
    return json({ id, revision, savedAt: updatedAt.getTime(), missing: errorsOf(missing) });
  });
}
