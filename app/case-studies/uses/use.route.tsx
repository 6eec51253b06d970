import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { countAct } from '../act-limit.server';
import { prepareUse } from './prepare-use.server';
import { startUsing, stopUsing } from './use-case-study.server';
import { useSchema } from './use-form';
import { UsePage } from './use-page';

export function loader({ params, context }: LoaderFunctionArgs) {
  return answer(async () => {
    const use = await prepareUse(context.actor, idFrom(params.id));
    return json({ use, name: translator(context.language)('case-studies:use.title') });
  });
}

export function action({ request, params, context: { actor } }: ActionFunctionArgs) {
  return answer(async () => {
    const id = idFrom(params.id);
    const form = await readForm(request, useSchema);
    if (!form.ok) return form.response;
    const { intent, note } = form.data;
    return attempt(form.values, async () => {
      await countAct(actor, 'save');
      const slug = intent === 'stop' ? await stopUsing(actor, id) : await startUsing(actor, id, note);
      return redirect(`${links.caseStudy({ id, slug })}#use`, 303);
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data && `${data.name}: ${data.use.story.title}`) }];

export default function UseRoute() {
  return <UsePage use={useLoaderData<typeof loader>().use} />;
}
