import { useWords } from '~/shared/i18n/words-context';
import { Notice } from '~/shared/ui/notice';
import { CopyField } from './copy-field';
import type { IssuedLink } from './issued-link.server';

type IssuedNoticeProps = {
  issued: IssuedLink['issued'];
  isMailSent: boolean;
  /** It takes the place of a link that was given out before. */
  isRenewed?: boolean;
};

/** The new link, this once, and what happens with the mail. */
export function IssuedNotice({ issued: { url, email }, isMailSent, isRenewed = false }: IssuedNoticeProps) {
  const { t } = useWords();
  return (
    <section className="rsvp confirm mb-8" aria-labelledby="issued">
      <h2 id="issued">{t('admin:issued.title', { email })}</h2>
      <div className="mt-4">
        <Notice kind={isMailSent ? 'ok' : 'warn'} live>
          <p>{isMailSent ? t('admin:issued.mailed') : t('admin:mail.kept')}</p>
          {isRenewed && <p>{t('admin:issued.renewed')}</p>}
        </Notice>
      </div>
      <CopyField label={t('admin:issued.link')} value={url} />
      <p className="meta">{t('admin:issued.once')}</p>
    </section>
  );
}
