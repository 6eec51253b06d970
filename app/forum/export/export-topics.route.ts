import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { dayKey } from '~/shared/i18n/format';
import { links } from '~/shared/links';
import { listResponse } from '~/shared/list-response.server';
import { writeTable } from '~/shared/write-table';
import { isSpaceCode } from '../spaces/spaces';
import { exportTopics } from './export-topics.server';
import { topicTable } from './topic-table';

function codeIn({ space }: { space?: string }) {
  if (!isSpaceCode(space)) throw notFound();
  return space;
}

/** The file is made by a form; who opens this address goes to the space. */
export function loader({ params }: LoaderFunctionArgs) {
  return answer(async () => redirect(links.space(codeIn(params))));
}

/** The topics of the space as a file, its fields in columns of their own. */
export function action({ params, context: { actor, language } }: ActionFunctionArgs) {
  return answer(async () => {
    const code = codeIn(params);
    const topics = await exportTopics(actor, code);
    return listResponse(writeTable(topicTable(code, topics, language)), `${code}-${dayKey(new Date())}`);
  });
}
