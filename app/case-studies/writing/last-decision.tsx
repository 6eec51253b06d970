import { useWords } from '~/shared/i18n/words-context';
import { Time } from '~/shared/ui/time';
import { DECISION_NAMES, REASON_NAMES } from '../case-study-names';
import type { DecisionData } from './case-study-progress.server';

/** What a moderator decided last, and what they said with it. */
export function LastDecision({ decision: { decision, reason, message, at, by } }: { decision: DecisionData }) {
  const { t } = useWords();
  return (
    <section className="mt-6" aria-labelledby="decision-title">
      <h2 id="decision-title">{t('case-studies:progress.decision')}</h2>
      <p className="soft">
        {t(DECISION_NAMES[decision])}
        {reason && <> · {t(REASON_NAMES[reason])}</>} · <Time at={at} />
      </p>
      {message && (
        <blockquote className="quote mt-2 whitespace-pre-wrap">
          <cite>{by}</cite>
          {message}
        </blockquote>
      )}
    </section>
  );
}
