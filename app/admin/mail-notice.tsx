import { useWords } from '~/shared/i18n/words-context';
import { Notice } from '~/shared/ui/notice';

/** Tells the administrator that mail stays here as long as no mail server is set. */
export function MailNotice({ isMailSent }: { isMailSent: boolean }) {
  const { t } = useWords();
  if (isMailSent) return null;
  return (
    <div className="my-6">
      <Notice kind="warn">
        <p>{t('admin:mail.kept')}</p>
      </Notice>
    </div>
  );
}
