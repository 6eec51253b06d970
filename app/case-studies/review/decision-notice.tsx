import type { CaseStudyDecision } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Time } from '~/shared/ui/time';
import { REASON_NAMES } from '../case-study-names';
import type { ReviewData, ShownDecision } from './review-data';

const DECIDED: Record<CaseStudyDecision, string> = {
  approve: 'case-studies:review.decided.approve',
  request_changes: 'case-studies:review.decided.requestChanges',
  decline: 'case-studies:review.decided.decline',
};

/** What was decided about this version, and for who decided the button that takes it back. */
export function DecisionNotice({ review: { id }, decision }: { review: ReviewData; decision: ShownDecision }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const { by, decidedAt, reason, message, checklist, isEffective, canTakeBack, minutesLeft } = decision;
  return (
    <>
      <h2 id="panel-title">{t('case-studies:review.decided.title')}</h2>
      <ErrorSummary errors={errors} title={() => t('case-studies:review.decided.meanwhile')} />
      <p className="mt-2">
        {t(DECIDED[decision.decision], { name: by })} <Time at={decidedAt} kind="datetime" />
      </p>
      {reason && <p className="small soft mt-2">{t(REASON_NAMES[reason])}</p>}
      {message && <p className="quote whitespace-pre-wrap mt-2">{message}</p>}
      {!isEffective && <p className="small soft mt-2">{t('case-studies:review.decided.nobodyKnows')}</p>}
      {canTakeBack && (
        <form method="post" action={links.reviewCaseStudy(id)} className="mt-4">
          <input type="hidden" name="which" value={decision.id} />
          <p className="mb-2">{t('case-studies:review.decided.undo', { count: minutesLeft })}</p>
          <Button icon="undo" block name="intent" value="take_back">
            {t('case-studies:review.decided.takeBack')}
          </Button>
        </form>
      )}
      {checklist.length > 0 && (
        <details className="mt-4">
          <summary>{t('case-studies:review.decided.checklist', { count: checklist.length })}</summary>
          <ul>
            {checklist.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </details>
      )}
      {values.intent === 'decide' && values.message && (
        <section className="mt-4" aria-labelledby="yours-title">
          <h3 id="yours-title">{t('case-studies:review.decided.yours')}</h3>
          <p className="whitespace-pre-wrap">{values.message}</p>
        </section>
      )}
    </>
  );
}
