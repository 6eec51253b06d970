import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { TextField } from '~/shared/ui/text-fields';
import { DoorHead } from './door-head';
import { NewPasswordField } from './new-password-field';

export type SetupState = 'good' | 'unknown' | 'expired' | 'missing';
type SetupPageProps = { code: string; state: SetupState };

/** What is told above the form when the address holds no good code. */
const STATE_KEYS: Record<Exclude<SetupState, 'good'>, string> = {
  missing: 'accounts:setup.codeMissing',
  unknown: 'accounts:setup.codeUnknown',
  expired: 'accounts:setup.codeExpired',
};

/** The page that is there once: it makes the first administrator. */
export function SetupPage({ code, state }: SetupPageProps) {
  const { t } = useWords();
  return (
    <Page>
      <DoorHead title={t('accounts:setup.welcome')} text={t('accounts:setup.lead')} firstRun />
      <div className="doors">
        <section className="door main" aria-labelledby="administrator">
          <h2 id="administrator">{t('accounts:setup.title')}</h2>
          <SetupForm code={code} state={state} />
        </section>
        <section className="door alt" aria-labelledby="next">
          <h2 id="next">{t('accounts:setup.next')}</h2>
          <p className="soft mt-2">{t('accounts:setup.nextLead')}</p>
          <NextSteps />
        </section>
      </div>
    </Page>
  );
}

function SetupForm({ code, state }: SetupPageProps) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = {
    key: t('accounts:setup.code'),
    name: t('accounts:fields.name'),
    email: t('accounts:fields.workEmail'),
    password: t('accounts:fields.password'),
  };
  const isFirstLook = Object.keys(errors).length === 0;
  return (
    <form method="post" data-plain>
      {isFirstLook && state !== 'good' && (
        <div className="mt-4">
          <Notice kind="warn">{t(STATE_KEYS[state])}</Notice>
        </div>
      )}
      <ErrorSummary errors={errors} labels={labels} />
      <TextField
        name="key"
        className="code"
        label={labels.key}
        hint={t('accounts:setup.codeHint')}
        error={errors.key}
        defaultValue={values.key ?? code}
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
      <TextField name="name" autoComplete="name" label={labels.name} error={errors.name} defaultValue={values.name} required />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        label={labels.email}
        error={errors.email}
        defaultValue={values.email}
        required
      />
      <NewPasswordField name="password" label={labels.password} error={errors.password} />
      <Button variant="primary" block>
        {t('accounts:setup.button')}
      </Button>
    </form>
  );
}

function NextSteps() {
  const { t } = useWords();
  return (
    <ol className="nexts mt-6" role="list">
      <li className="now" aria-current="step">
        <strong>{t('accounts:setup.step.administrator')}</strong>
        <span className="small soft">{t('accounts:setup.step.here')}</span>
      </li>
      <li>
        <strong>{t('accounts:setup.step.organisations')}</strong>
        <span className="small soft">{t('accounts:setup.step.organisationsText')}</span>
      </li>
      <li>
        <strong>{t('accounts:setup.step.invite')}</strong>
        <span className="small soft">{t('accounts:setup.step.inviteText')}</span>
      </li>
    </ol>
  );
}
