import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import type { ShownInvitation } from './invitation-table';

/** Asks whether this invitation must be withdrawn; it cannot be undone, only made anew. */
export function WithdrawPanel({ invitation: { id, email } }: { invitation: ShownInvitation }) {
  const { t } = useWords();
  return (
    <section className="rsvp confirm mb-8" aria-labelledby="withdraw">
      <h2 id="withdraw">{t('admin:withdraw.title', { email })}</h2>
      <p className="mt-2">{t('admin:withdraw.text')}</p>
      <form method="post" action={links.invitations()} className="actions">
        <input type="hidden" name="invitationId" value={id} />
        <Button variant="danger" name="intent" value="withdraw">
          {t('admin:withdraw.button')}
        </Button>
        <ButtonLink variant="quiet" href={links.invitations()}>
          {t('admin:withdraw.keep')}
        </ButtonLink>
      </form>
    </section>
  );
}
