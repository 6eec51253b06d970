import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { dayKey } from '~/shared/i18n/format';
import { links } from '~/shared/links';
import { listResponse } from '~/shared/list-response.server';
import { writeTable } from '~/shared/write-table';
import { caseStudyTable } from './case-study-table';
import { exportCaseStudies } from './export-case-studies.server';

/** The file is made by a form; who opens this address goes to the list. */
export function loader() {
  return redirect(links.caseStudies());
}

/** The published case studies as a file, their fields in columns of their own. */
export function action({ context: { actor, language } }: ActionFunctionArgs) {
  return answer(async () => {
    const stories = await exportCaseStudies(actor);
    return listResponse(writeTable(caseStudyTable(stories, language)), `case-studies-${dayKey(new Date())}`);
  });
}
