import { useAnswer } from '~/shared/forms/answer';
import type { Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Icon } from '~/shared/ui/icon';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { PasswordField } from '~/shared/ui/password-field';
import { Time } from '~/shared/ui/time';
import { deviceName } from './device-name';
import { MyTabs } from './my-tabs';
import { NewPasswordField } from './new-password-field';

export type ShownSession = { handle: string; userAgent: string | null; lastSeenAt: Moment; isThisOne: boolean };
type Done = 'changed' | 'ended' | null;
type SecurityPageProps = { id: number; done: Done; sessions: ShownSession[] };

const DONE_KEYS: Record<Exclude<Done, null>, string> = {
  changed: 'accounts:security.changed',
  ended: 'accounts:security.ended',
};

/** The password, and where somebody is signed in. */
export function SecurityPage({ id, done, sessions }: SecurityPageProps) {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('accounts:security.title')}</h1>
          <p>{t('accounts:security.lead')}</p>
        </div>
      </header>
      <MyTabs id={id} current="security" />
      {done && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{t(DONE_KEYS[done])}</p>
          </Notice>
        </div>
      )}
      <PasswordPart />
      <section className="form-part" aria-labelledby="sessions">
        <h2 id="sessions">{t('accounts:security.sessions')}</h2>
        <p>{t('accounts:security.sessionsText')}</p>
        <ul className="sess mt-4" role="list">
          {sessions.map((session) => (
            <SessionRow key={session.handle} session={session} />
          ))}
        </ul>
      </section>
    </Page>
  );
}

function PasswordPart() {
  const { t } = useWords();
  const { errors } = useAnswer();
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

function SessionRow({ session }: { session: ShownSession }) {
  const { t } = useWords();
  const device = deviceName(session.userAgent, t);
  return (
    <li>
      <Icon name="screen" />
      <p>
        <strong>{device}</strong>
        <span className="meta">
          {session.isThisOne ? t('accounts:security.thisOne') : <Time at={session.lastSeenAt} />}
        </span>
      </p>
      {!session.isThisOne && (
        <form method="post" action={links.security()}>
          <input type="hidden" name="session" value={session.handle} />
          <Button small name="intent" value="end">
            {t('accounts:security.end')}
            <span className="vh">: {device}</span>
          </Button>
        </form>
      )}
    </li>
  );
}
