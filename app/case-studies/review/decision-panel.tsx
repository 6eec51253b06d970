import { CASE_STUDY_DECISIONS, DECISION_REASONS, type CaseStudyDecision } from '#db/codes';
import { useState } from 'react';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { SelectField, TextArea } from '~/shared/ui/text-fields';
import { REASON_NAMES } from '../case-study-names';
import type { ReviewData } from './review-data';
import { MAX_MESSAGE } from './review-limits';

const CHOICES: Record<CaseStudyDecision, { label: string; hint: string }> = {
  approve: { label: 'case-studies:review.decide.approve', hint: 'case-studies:review.decide.approveHint' },
  request_changes: { label: 'case-studies:review.decide.requestChanges', hint: 'case-studies:review.decide.requestChangesHint' },
  decline: { label: 'case-studies:review.decide.decline', hint: 'case-studies:review.decide.declineHint' },
};

/** The checklist, and what a moderator decides. */
export function DecisionForm({ review: { id, version, checklist } }: { review: ReviewData }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const isThis = values.intent === 'decide';
  const typed = isThis ? values : {};
  const said = isThis ? errors : {};
  const labels = {
    decision: t('case-studies:review.decide.legend'),
    reason: t('case-studies:review.decide.reason'),
    message: t('case-studies:review.decide.message'),
  };
  return (
    <form method="post" action={links.reviewCaseStudy(id)}>
      <h2 id="panel-title">{t('case-studies:review.decide.title')}</h2>
      <ErrorSummary errors={said} labels={labels} />
      <input type="hidden" name="versionId" value={version.id} />
      <Checklist points={checklist} ticked={(typed.point ?? '').split('\n')} />
      <ChoiceGroup id="decision" legend={labels.decision} error={said.decision}>
        {CASE_STUDY_DECISIONS.map((one) => (
          <Choice
            key={one}
            card
            type="radio"
            name="decision"
            value={one}
            label={t(CHOICES[one].label)}
            hint={t(CHOICES[one].hint)}
            defaultChecked={typed.decision === one}
          />
        ))}
      </ChoiceGroup>
      <SelectField
        name="reason"
        label={labels.reason}
        hint={t('case-studies:review.decide.reasonHint')}
        placeholder={t('case-studies:review.decide.noReason')}
        options={DECISION_REASONS.map((value) => ({ value, label: t(REASON_NAMES[value]) }))}
        error={said.reason}
        defaultValue={typed.reason ?? ''}
      />
      <TextArea name="message" rows={8} label={labels.message} error={said.message} defaultValue={typed.message ?? ''} counter={MAX_MESSAGE} />
      <Button variant="primary" block className="mt-4" name="intent" value="decide">
        {t('case-studies:review.decide.send')}
      </Button>
      <p className="meta mt-2">{t('case-studies:review.decide.whatIsSeen')}</p>
    </form>
  );
}

/** The count and the bar follow with script; without it they say nothing that could be wrong. */
function Checklist({ points, ticked }: { points: string[]; ticked: string[] }) {
  const { t } = useWords();
  const [done, setDone] = useState(() => points.filter((point) => ticked.includes(point)));
  const toggle = (point: string, isDone: boolean) => setDone((before) => (isDone ? [...before, point] : before.filter((one) => one !== point)));
  return (
    <>
      <p className="small soft num">{t('case-studies:review.decide.inOrder', { n: done.length, count: points.length })}</p>
      <progress className="checked-bar" aria-hidden="true" value={done.length} max={Math.max(1, points.length)} />
      <fieldset>
        <legend className="vh">{t('case-studies:review.decide.checklist')}</legend>
        {points.map((point) => (
          <Choice key={point} name="point" value={point} label={point} defaultChecked={ticked.includes(point)} onChange={(event) => toggle(point, event.currentTarget.checked)} />
        ))}
      </fieldset>
    </>
  );
}
