import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { PasswordField } from '~/shared/ui/password-field';
import { TextField } from '~/shared/ui/text-fields';
import { CodeForm } from './code-form';
import { DoorHead } from './door-head';

/** Two doors: signing in, and joining with an invitation. */
export function SignInPage({ returnTo }: { returnTo: string }) {
  const { t } = useWords();
  return (
    <Page>
      <DoorHead title={t('accounts:signIn.welcome')} text={t('accounts:signIn.lead')} />
      <div className="doors">
        <section className="door main" aria-labelledby="sign-in">
          <h2 id="sign-in">{t('accounts:signIn.title')}</h2>
          <SignInForm returnTo={returnTo} />
          <ButtonLink variant="quiet" small href={links.forgotPassword()}>
            {t('accounts:forgot.title')}
          </ButtonLink>
        </section>
        <section className="door alt" aria-labelledby="join">
          <h2 id="join">{t('accounts:join.withInvitation')}</h2>
          <p className="soft mt-2">{t('accounts:join.whereCodeIs')}</p>
          <CodeForm />
          <p className="meta mt-4">
            <a href={links.join()}>{t('accounts:join.howToJoin')}</a>
          </p>
        </section>
      </div>
    </Page>
  );
}

// `data-plain` on the forms of these pages: who comes in or goes out needs another document, with or
// without scripts.

function SignInForm({ returnTo }: { returnTo: string }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = { email: t('accounts:fields.email'), password: t('accounts:fields.password') };
  return (
    <form method="post" action={links.signIn()} data-plain>
      <ErrorSummary errors={errors} labels={labels} />
      <input type="hidden" name="returnTo" value={values.returnTo ?? returnTo} />
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
      <PasswordField
        name="password"
        autoComplete="current-password"
        label={labels.password}
        error={errors.password}
        required
      />
      <Button variant="primary" block>
        {t('accounts:signIn.button')}
      </Button>
    </form>
  );
}
