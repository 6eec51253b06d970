import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { PasswordField } from '~/shared/ui/password-field';
import { EmailPart, type ShownAddress } from './email-change/email-part';
import { MyTabs } from './my-tabs';
import { NewPasswordField } from './new-password-field';
import { SessionList, type ShownSession } from './session-list';

export type Done = 'changed' | 'ended' | 'asked' | 'dropped' | null;
type SecurityPageProps = { id: number; done: Done; address: ShownAddress; sessions: ShownSession[] };

const DONE_KEYS: Record<Exclude<Done, null>, string> = {
  changed: 'accounts:security.changed',
  ended: 'accounts:security.ended',
  asked: 'accounts:email.asked',
  dropped: 'accounts:email.dropped',
};

/** The address and password of somebody, and where they are signed in. */
export function SecurityPage({ id, done, address, sessions }: SecurityPageProps) {
  const { t } = useWords();
  const { values } = useAnswer();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('accounts:security.title')}</h1>
          <p>{t('accounts:security.lead')}</p>
        </div>
        <form method="post" action={links.signOut()} data-plain>
          <Button>{t('accounts:signOut.button')}</Button>
        </form>
      </header>
      <MyTabs id={id} current="security" />
      {done && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{t(DONE_KEYS[done])}</p>
          </Notice>
        </div>
      )}
      <SessionList sessions={sessions} />
      <PasswordPart isAnswered={values.intent === 'password'} />
      <EmailPart address={address} isAnswered={values.intent === 'email'} />
    </Page>
  );
}

/** `isAnswered`: what is wrong, is wrong in this form and not in another of the page. */
function PasswordPart({ isAnswered }: { isAnswered: boolean }) {
  const { t } = useWords();
  const answer = useAnswer();
  const errors = isAnswered ? answer.errors : {};
  const labels = { currentPassword: t('accounts:security.current'), newPassword: t('accounts:security.new') };
  return (
    <section className="form-part" aria-labelledby="password">
      <h2 id="password">{t('accounts:security.password')}</h2>
      <p>{t('accounts:security.passwordText')}</p>
      <form method="post" action={links.security()} className="max-w-[40rem]" data-plain>
        <ErrorSummary errors={errors} labels={labels} />
        <PasswordField
          name="currentPassword"
          autoComplete="current-password"
          label={labels.currentPassword}
          error={errors.currentPassword}
          required
        />
        <NewPasswordField name="newPassword" label={labels.newPassword} error={errors.newPassword} />
        <div className="form-end">
          <Button variant="primary" name="intent" value="password">
            {t('accounts:security.change')}
          </Button>
        </div>
      </form>
    </section>
  );
}
