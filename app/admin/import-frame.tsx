import type { ReactNode } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { Page } from '~/shared/ui/page';
import { AdminTabs } from './admin-tabs';

type Step = 1 | 2 | 3;

/** What every page of an import has in common: title, steps and tabs. */
export function ImportFrame({ title, lead, step, children }: { title: string; lead: string; step: Step; children: ReactNode }) {
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        <Stepper step={step} />
      </header>
      <AdminTabs current="import" />
      {children}
    </Page>
  );
}

function Stepper({ step }: { step: Step }) {
  const { t } = useWords();
  const steps = [t('admin:import.stepChoose'), t('admin:import.stepCheck'), t('admin:import.stepDone')];
  return (
    <ol className="stepper" role="list">
      {steps.map((label, at) => {
        if (at + 1 === step) {
          return (
            <li key={label} className="now" aria-current="step">
              {label}
            </li>
          );
        }
        return (
          <li key={label} className={at + 1 < step ? 'done' : undefined}>
            {label}
            {at + 1 < step && <span className="vh">{t('admin:import.stepIsDone')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
