import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import type { ShownInvitation } from './invitation-table';
import type { ShownJoinCode } from './join-code-table';

/** Asks whether this invitation must be withdrawn; it cannot be undone, only made anew. */
export function WithdrawPanel({ invitation: { id, email } }: { invitation: ShownInvitation }) {
  const { t } = useWords();
  const texts = { title: t('admin:withdraw.title', { email }), text: t('admin:withdraw.text'), button: t('admin:withdraw.button') };
  return <AskToWithdraw {...texts} idField="invitationId" id={id} intent="withdraw" />;
}

/** Asks whether this code must be withdrawn. */
export function WithdrawCodePanel({ code: { id, code, organisationName } }: { code: ShownJoinCode }) {
  const { t } = useWords();
  const title = t('admin:codes.withdrawTitle', { organisation: organisationName });
  const texts = { title, text: t('admin:codes.withdrawText', { code }), button: t('admin:codes.withdrawButton') };
  return <AskToWithdraw {...texts} idField="joinCodeId" id={id} intent="withdrawCode" />;
}

type Asked = { title: string; text: string; button: string; idField: string; id: number; intent: string };

function AskToWithdraw({ title, text, button, idField, id, intent }: Asked) {
  const { t } = useWords();
  return (
    <section className="rsvp confirm mb-8" aria-labelledby={`ask-${idField}`}>
      <h2 id={`ask-${idField}`}>{title}</h2>
      <p className="mt-2">{text}</p>
      <form method="post" action={links.invitations()} className="actions">
        <input type="hidden" name={idField} value={id} />
        <Button variant="danger" name="intent" value={intent}>
          {button}
        </Button>
        <ButtonLink variant="quiet" href={links.invitations()}>
          {t('admin:withdraw.keep')}
        </ButtonLink>
      </form>
    </section>
  );
}
