import { EXPERIMENT } from '~/shapes/experiment-shape';
import { filledFields } from '~/shapes/shape';
import { fieldValuesFrom } from '~/shapes/shape-form';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Notice } from '~/shared/ui/notice';
import { Time } from '~/shared/ui/time';
import type { MovedMeanwhile, StatusStart } from './prepare-status.server';
import { StatusChip } from './status-chip';

/** `isKept`: what was typed stands in the form below, because that status can still be chosen. */
type MeanwhileProps = Pick<StatusStart, 'topic' | 'fields'> & { meanwhile?: MovedMeanwhile | undefined; isKept: boolean };

/** What somebody else did meanwhile, what is there now, and what one typed oneself where no form holds it any more. */
export function WrittenMeanwhile({ topic, fields, meanwhile, isKept }: MeanwhileProps) {
  const { t, language } = useWords();
  const { values } = useAnswer();
  const typed = filledFields(EXPERIMENT, fieldValuesFrom(EXPERIMENT, values));
  const changed = typed.filter(({ field, value }) => fields[field.name] && fields[field.name] !== value);
  return (
    <Notice kind="warn">
      {meanwhile && (
        <p>
          {meanwhile.byName}: <StatusChip status={meanwhile.to} /> <Time at={meanwhile.at} kind="datetime" />
        </p>
      )}
      {changed.map(({ field }) => (
        <p key={field.name} className="whitespace-pre-wrap">
          <strong>{t('forum:experiments.thereNow', { field: field.label[language] })}</strong> {fields[field.name]}
        </p>
      ))}
      {!isKept && typed.length > 0 && (
        <>
          <p>
            {t('forum:experiments.yoursKept')} <a href={links.editTopic(topic.id)}>{t('forum:experiments.toEdit')}</a>
          </p>
          {typed.map(({ field, value }) => (
            <p key={field.name} className="whitespace-pre-wrap">
              <strong>{field.label[language]}:</strong> {value}
            </p>
          ))}
        </>
      )}
    </Notice>
  );
}
