import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { resolveRemark } from './remark-on-passage.server';
import { countAct } from '../act-limit.server';
import { resolveForm } from './review-forms';

/** A writer says what they did with a remark. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const id = idFrom(params.id);
    const form = await readForm(request, resolveForm);
    if (!form.ok) throw form.response;
    await countAct(context.actor, 'review');
    const { which, resolved } = form.data;
    await resolveRemark(context.actor, id, { remarkId: idFrom(which), isResolved: resolved === '1' });
    return redirect(`${links.caseStudyProgress(id)}#notes-title`, 303);
  });
}
