import type { SpaceCode } from '#db/codes';
import { fieldCells, fieldHeads } from '~/shapes/leg-fields';
import { shapeOfSpace } from '~/shapes/shapes';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { dayKey } from '~/shared/i18n/format';
import type { Language } from '~/shared/i18n/language';
import { translator, type T } from '~/shared/i18n/translator';
import { STATUS_NAMES } from '../experiments/status-names';
import { DISCIPLINE_NAMES, LANGUAGE_NAMES } from '../names';
import { hasStatus } from '../topics/topic-rules';
import type { ExportedTopic } from './export-topics.server';

/** The topics of a space as a table with heads, a column for each field of its shape; in words of one language. */
export function topicTable(code: SpaceCode, topics: readonly ExportedTopic[], language: Language): string[][] {
  const t = translator(language);
  const shape = shapeOfSpace(code);
  const status = hasStatus(code) ? [t('forum:export.status'), t('forum:export.trials')] : [];
  const labels = shape ? fieldHeads(shape, language) : [];
  const head = [...OPENING.map((key) => t(key)), ...status, ...labels, t('forum:compose.body.label')];
  const rows = topics.map((topic) => {
    const told = shape ? fieldCells(shape, topic.fields, language) : [];
    const howFar = hasStatus(code) ? [topic.status ? t(STATUS_NAMES[topic.status]) : '', String(topic.trialCount ?? 0)] : [];
    return [...opening(topic, t), ...howFar, ...told, topic.body];
  });
  return [head, ...rows];
}

const OPENING = [
  'forum:export.number',
  'forum:compose.title.label',
  'forum:compose.summary.label',
  'forum:export.author',
  'forum:export.organisation',
  'forum:export.posted',
  'forum:list.discipline.label',
  'forum:list.form.label',
  'forum:compose.language.label',
  'forum:compose.tags.label',
  'forum:export.replies',
];

function opening(topic: ExportedTopic, t: T): string[] {
  const { id, title, summary, author, organisation, createdAt, discipline, teachingForm, language, tags, replyCount } = topic;
  const labels = [discipline ? t(DISCIPLINE_NAMES[discipline]) : '', teachingForm ? t(TEACHING_FORM_NAMES[teachingForm]) : '', t(LANGUAGE_NAMES[language])];
  return [String(id), title, summary ?? '', author, organisation ?? '', dayKey(createdAt), ...labels, tags.join(', '), String(replyCount)];
}
