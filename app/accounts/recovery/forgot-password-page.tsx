import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { TextField } from '~/shared/ui/text-fields';
import { DoorHead } from '../door-head';

/** Asks for the address to mail a link to; `isSent`: what happens now, said alike to everybody. */
export function ForgotPasswordPage({ isSent }: { isSent: boolean }) {
  const { t } = useWords();
  return (
    <Page>
      <DoorHead title={t('accounts:forgot.head')} text={t('accounts:forgot.lead')} />
      <div className="doors">
        <section className="door main" aria-labelledby="forgot">
          <h2 id="forgot">{isSent ? t('accounts:forgot.sentTitle') : t('accounts:forgot.which')}</h2>
          {isSent ? <Sent /> : <AddressForm />}
        </section>
        <section className="door alt" aria-labelledby="known">
          <h2 id="known">{t('accounts:forgot.remembered')}</h2>
          <ButtonLink href={links.signIn()} block>
            {t('accounts:signIn.title')}
          </ButtonLink>
        </section>
      </div>
    </Page>
  );
}

function Sent() {
  const { t } = useWords();
  return (
    <>
      <div className="my-6">
        <Notice kind="ok" live>
          <p>{t('accounts:forgot.sent')}</p>
        </Notice>
      </div>
      <p className="soft">{t('accounts:forgot.noMail')}</p>
      <ButtonLink href={links.forgotPassword()} block>
        {t('accounts:forgot.again')}
      </ButtonLink>
    </>
  );
}

function AddressForm() {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const label = t('accounts:fields.email');
  return (
    <form method="post" data-plain>
      <ErrorSummary errors={errors} labels={{ email: label }} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        label={label}
        error={errors.email}
        defaultValue={values.email}
        required
      />
      <Button variant="primary" block>
        {t('accounts:forgot.button')}
      </Button>
    </form>
  );
}
