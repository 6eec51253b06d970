import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { attempt, readForm } from '~/shared/forms/submission.server';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { pageTitle } from '~/shared/page-title';
import { changeFieldHelp, helpTextsOf, requireFieldHelp } from './field-help.server';
import { helpSchema, helpTextsFrom } from './help-form';
import { HelpPage } from './help-page';
import { isShapeName, SHAPES } from './shapes';

function shapeIn({ shape }: { shape?: string }) {
  if (!isShapeName(shape)) throw notFound();
  return SHAPES[shape];
}

export function loader({ request, params, context: { actor, language } }: LoaderFunctionArgs) {
  return answer(async () => {
    const shape = shapeIn(params);
    requireFieldHelp(actor);
    const isSaved = new URL(request.url).searchParams.get('done') === 'saved';
    const title = translator(language)('shapes:help.title');
    return json({ shape: shape.name, texts: await helpTextsOf(shape.name), isSaved, title });
  });
}

export function action({ request, params, context: { actor } }: ActionFunctionArgs) {
  return answer(async () => {
    const shape = shapeIn(params);
    requireFieldHelp(actor);
    const form = await readForm(request, helpSchema(shape));
    if (!form.ok) return form.response;
    return attempt(form.values, async () => {
      await changeFieldHelp(actor, shape, helpTextsFrom(shape, form.data));
      return redirect(links.fieldHelp(shape.name, 'saved'));
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }];

export default function HelpRoute() {
  const { shape, texts, isSaved } = useLoaderData<typeof loader>();
  return <HelpPage key={shape} shape={SHAPES[shape]} texts={texts} isSaved={isSaved} />;
}
