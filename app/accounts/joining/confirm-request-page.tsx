import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { DoorHead } from '../door-head';
import { JOIN_REQUEST_STATE_KEYS, type JoinRequestState } from './join-request-words';

export type ConfirmState = JoinRequestState | 'unknown';

/** Where the link in the mail leads. A button and no more: programs that look into mail open links too. */
export function ConfirmRequestPage({ state }: { state: ConfirmState }) {
  const { t } = useWords();
  return (
    <Page>
      <DoorHead title={t('accounts:joinRequest.confirmTitle')} text={t('accounts:signIn.lead')} />
      <div className="doors">
        <section className="door main" aria-labelledby="confirm">
          <h2 id="confirm">{t(state === 'confirmed' ? 'accounts:joinRequest.confirmedTitle' : 'accounts:joinRequest.yourRequest')}</h2>
          <Content state={state} />
        </section>
      </div>
    </Page>
  );
}

function Content({ state }: { state: ConfirmState }) {
  const { t } = useWords();
  if (state === 'open') {
    return (
      <form method="post" data-plain>
        <p className="mt-2">{t('accounts:joinRequest.confirmText')}</p>
        <Button variant="primary" block>
          {t('accounts:joinRequest.confirmButton')}
        </Button>
      </form>
    );
  }
  if (state === 'confirmed') return <p className="mt-2">{t(JOIN_REQUEST_STATE_KEYS.confirmed)}</p>;
  return (
    <>
      <div className="my-6">
        <Notice kind="error">{t(state === 'unknown' ? 'accounts:joinRequest.unknown' : JOIN_REQUEST_STATE_KEYS[state])}</Notice>
      </div>
      <ButtonLink href={links.join()} block>
        {t('accounts:ask.again')}
      </ButtonLink>
    </>
  );
}
