import { useAnswer } from '~/shared/forms/answer';
import type { Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { PasswordField } from '~/shared/ui/password-field';
import { TextField } from '~/shared/ui/text-fields';
import { Time } from '~/shared/ui/time';

/** The address of the account, and one that waits for its confirmation. */
export type ShownAddress = { email: string; wanted: { email: string; until: Moment } | null };

type EmailPartProps = {
  address: ShownAddress;
  /** What is wrong, is wrong in this form and not in another of the page. */
  isAnswered: boolean;
};

/** The address by which somebody signs in, and the way to another one. */
export function EmailPart({ address, isAnswered }: EmailPartProps) {
  const { t } = useWords();
  return (
    <section className="form-part" aria-labelledby="email-part">
      <h2 id="email-part">{t('accounts:fields.email')}</h2>
      <p>
        {t('accounts:email.now')} <strong className="break-words">{address.email}</strong>
      </p>
      {address.wanted && <Waiting wanted={address.wanted} />}
      <AddressForm isAnswered={isAnswered} />
    </section>
  );
}

function Waiting({ wanted }: { wanted: NonNullable<ShownAddress['wanted']> }) {
  const { t } = useWords();
  return (
    <form method="post" action={links.security()} className="notice my-6 flex-wrap">
      <p>
        {t('accounts:email.waiting')} <strong className="break-words">{wanted.email}</strong>. {t('accounts:email.waitingUntil')}{' '}
        <Time at={wanted.until} kind="datetime" />
      </p>
      <Button variant="quiet" small name="intent" value="drop">
        {t('accounts:email.drop')}
      </Button>
    </form>
  );
}

function AddressForm({ isAnswered }: Pick<EmailPartProps, 'isAnswered'>) {
  const { t } = useWords();
  const answer = useAnswer();
  const errors = isAnswered ? answer.errors : {};
  const labels = { newEmail: t('accounts:email.new'), currentPassword: t('accounts:email.password') };
  return (
    <form method="post" action={links.security()} className="max-w-[40rem]" data-plain>
      <ErrorSummary errors={errors} labels={labels} />
      <TextField
        name="newEmail"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={labels.newEmail}
        hint={t('accounts:email.newHint')}
        error={errors.newEmail}
        defaultValue={isAnswered ? answer.values.newEmail : ''}
        required
      />
      <PasswordField
        id="email-password"
        name="currentPassword"
        autoComplete="current-password"
        label={labels.currentPassword}
        error={errors.currentPassword}
        required
      />
      <div className="form-end">
        <Button name="intent" value="email">
          {t('accounts:email.change')}
        </Button>
      </div>
    </form>
  );
}
