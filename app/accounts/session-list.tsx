import type { Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Chip } from '~/shared/ui/chip';
import { Icon } from '~/shared/ui/icon';
import { Time } from '~/shared/ui/time';
import { deviceName } from './device-name';

export type ShownSession = {
  handle: string;
  userAgent: string | null;
  /** In words; absent when unknown. */
  place: string | null;
  lastSeenAt: Moment;
  isThisOne: boolean;
};

/** Where somebody is signed in: on what, in which country, and when it was last used. */
export function SessionList({ sessions }: { sessions: ShownSession[] }) {
  const { t } = useWords();
  return (
    <section className="form-part" aria-labelledby="sessions">
      <h2 id="sessions">{t('accounts:security.sessions')}</h2>
      <p>{t('accounts:security.sessionsText')}</p>
      <ul className="sess mt-4" role="list">
        {sessions.map((session) => (
          <SessionRow key={session.handle} session={session} />
        ))}
      </ul>
      {sessions.some((session) => !session.isThisOne) && (
        <form method="post" action={links.security()} className="mt-2">
          <Button variant="quiet" small name="intent" value="endOthers">
            {t('accounts:security.endOthers')}
          </Button>
        </form>
      )}
    </section>
  );
}

function SessionRow({ session }: { session: ShownSession }) {
  const { t } = useWords();
  const { isThisOne, place } = session;
  const device = deviceName(session.userAgent, t);
  return (
    <li>
      <Icon name="screen" />
      <p>
        <strong>{device}</strong>
        <span className="meta">
          {place && (
            <>
              {place}
              {' · '}
            </>
          )}
          {isThisOne ? t('accounts:security.now') : <Time at={session.lastSeenAt} />}
        </span>
      </p>
      {isThisOne ? (
        <Chip kind="ok" icon="check">
          {t('accounts:security.thisOne')}
        </Chip>
      ) : (
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
