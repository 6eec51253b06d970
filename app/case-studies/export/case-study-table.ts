import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import { LANGUAGE_NAMES } from '~/accounts/language-names';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import { fieldCells, fieldHeads } from '~/shapes/leg-fields';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { dayKey } from '~/shared/i18n/format';
import type { Language } from '~/shared/i18n/language';
import { translator, type T } from '~/shared/i18n/translator';
import type { ExportedCaseStudy } from './export-case-studies.server';

/** Case studies as a table with heads, a column for each field of their shape; in words of one language. */
export function caseStudyTable(stories: readonly ExportedCaseStudy[], language: Language): string[][] {
  const t = translator(language);
  const head = [...CORE.map((key) => t(key)), ...fieldHeads(CASE_STUDY, language), t('case-studies:export.quotes')];
  const rows = stories.map((story) => {
    const { fields, quotes } = story.content;
    return [...core(story, t), ...fieldCells(CASE_STUDY, fields, language), quotes.map(({ text, by }) => `${text} (${by})`).join('\n')];
  });
  return [head, ...rows];
}

const CORE = [
  'case-studies:export.number',
  'case-studies:export.title',
  'case-studies:export.summary',
  'case-studies:export.author',
  'case-studies:export.coAuthors',
  'case-studies:export.organisation',
  'case-studies:export.published',
  'case-studies:list.discipline',
  'case-studies:list.form',
  'case-studies:export.language',
  'case-studies:export.uses',
];

function core({ id, content, author, coAuthors, organisation, publishedAt, useCount }: ExportedCaseStudy, t: T): string[] {
  const { title, summary, discipline, teachingForm, language } = content;
  const people = [author, coAuthors.join(', '), organisation ?? ''];
  const labels = [discipline ? t(DISCIPLINE_NAMES[discipline]) : '', teachingForm ? t(TEACHING_FORM_NAMES[teachingForm]) : '', t(LANGUAGE_NAMES[language])];
  return [String(id), title, summary, ...people, publishedAt ? dayKey(publishedAt) : '', ...labels, String(useCount)];
}
