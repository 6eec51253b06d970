import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { TextField } from '~/shared/ui/text-fields';
import { DoorHead } from '../door-head';
import { NewPasswordField } from '../new-password-field';

/** Sets a new password by a link from the mail; without `email` the link opens nothing any more. */
export function ResetPasswordPage({ email }: { email: string | null }) {
  const { t } = useWords();
  return (
    <Page>
      <DoorHead title={t('accounts:reset.title')} text={t('accounts:reset.lead')} />
      <div className="doors">
        <section className="door main" aria-labelledby="reset">
          <h2 id="reset">{t('accounts:reset.choose')}</h2>
          {email === null ? <Over /> : <NewPasswordForm email={email} />}
        </section>
      </div>
    </Page>
  );
}

function Over() {
  const { t } = useWords();
  return (
    <>
      <div className="my-6">
        <Notice kind="error">
          <p>{t('accounts:reset.over')}</p>
        </Notice>
      </div>
      <ButtonLink variant="primary" href={links.forgotPassword()} block>
        {t('accounts:forgot.again')}
      </ButtonLink>
    </>
  );
}

function NewPasswordForm({ email }: { email: string }) {
  const { t } = useWords();
  const { errors } = useAnswer();
  const label = t('accounts:security.new');
  return (
    <form method="post" data-plain>
      <ErrorSummary errors={errors} labels={{ newPassword: label }} />
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        label={t('accounts:fields.email')}
        value={email}
        readOnly
      />
      <NewPasswordField name="newPassword" label={label} error={errors.newPassword} />
      <Button variant="primary" block>
        {t('accounts:reset.button')}
      </Button>
    </form>
  );
}
