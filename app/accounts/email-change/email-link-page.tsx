import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { DoorHead } from '../door-head';

export type EmailLinkWords = { title: string; lead: string; question: string; button: string; over: string; done: string };

type EmailLinkPageProps = {
  /** Full keys of what this page says. */
  keys: EmailLinkWords;
  state: 'open' | 'over' | 'done';
  /** The address that it is about. */
  email: string | null;
  isSignedIn: boolean;
};

/** Where a link about a change of address leads: one question, and one button that does it. */
export function EmailLinkPage({ keys, state, email, isSignedIn }: EmailLinkPageProps) {
  const { t } = useWords();
  const { errors } = useAnswer();
  return (
    <Page>
      <DoorHead title={t(state === 'done' ? 'accounts:email.doneTitle' : keys.title)} text={state === 'open' ? t(keys.lead) : undefined} />
      <div className="doors">
        <section className="door main" aria-labelledby="email-link">
          <h2 id="email-link">{state === 'open' && email ? email : t('accounts:fields.email')}</h2>
          {state === 'open' ? (
            <form method="post" data-plain>
              <ErrorSummary errors={errors} labels={{}} />
              <p className="soft mt-2">{t(keys.question)}</p>
              <Button variant="primary" block>
                {t(keys.button)}
              </Button>
            </form>
          ) : (
            <Outcome isDone={state === 'done'} text={t(state === 'done' ? keys.done : keys.over)} isSignedIn={isSignedIn} />
          )}
        </section>
      </div>
    </Page>
  );
}

function Outcome({ isDone, text, isSignedIn }: { isDone: boolean; text: string; isSignedIn: boolean }) {
  const { t } = useWords();
  return (
    <>
      <div className="my-6">
        <Notice kind={isDone ? 'ok' : 'error'} live={isDone}>
          <p>{text}</p>
        </Notice>
      </div>
      <ButtonLink href={isSignedIn ? links.security() : links.signIn()} block>
        {isSignedIn ? t('accounts:email.toSecurity') : t('accounts:signIn.title')}
      </ButtonLink>
    </>
  );
}
