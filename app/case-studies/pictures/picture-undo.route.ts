import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { answer } from '~/shared/errors/as-app-error.server';
import { readForm } from '~/shared/forms/submission.server';
import { line } from '~/shared/forms/text';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { countAct } from '../act-limit.server';
import { restorePicture } from './case-study-pictures.server';

const schema = z.object({ name: line({ max: 100 }) });

/** Puts back a picture that was taken out a moment ago. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return answer(async () => {
    const id = idFrom(params.id);
    const form = await readForm(request, schema);
    if (!form.ok) return form.response;
    await countAct(context.actor, 'save');
    await restorePicture(context.actor, id, form.data.name);
    return redirect(`${links.editCaseStudy(id)}#pictures`, 303);
  });
}
