import { useWords } from '~/shared/i18n/words-context';
import { Notice } from '~/shared/ui/notice';

/** Tells the administrator that mail stays here as long as no mail server is set. */
export function MailNotice({ isMailSent }: { isMailSent: boolean }) {
  const { t } = useWords();
  if (isMailSent) return null;
  return (
    <div className="my-6">
      <Notice kind="warn">
        <p>{t('admin:mail.off')}</p>
      </Notice>
    </div>
  );
}

type UndeliveredProps = { count: number; lastError: string | null };

/** Tells the administrator what could not be delivered, in the mail server's own words. */
export function UndeliveredNotice({ count, lastError }: UndeliveredProps) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <div className="my-6">
      <Notice kind="error">
        <p>{t('admin:mail.undelivered', { count })}</p>
        {lastError && <p className="meta break-words">{t('admin:mail.lastError', { error: lastError })}</p>}
      </Notice>
    </div>
  );
}
