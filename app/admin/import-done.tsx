import type { ImportPreview } from '~/data-transfer/import-preview.server';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { ImportFigures } from './import-figures';
import { MailNotice } from './mail-notice';

/** What an import did, the rows that it left out, and where to go from here. */
export function ImportDone({ preview: { id, kind, counts, isMailed, hasWrongRows }, isMailSent }: { preview: ImportPreview; isMailSent: boolean }) {
  const { t } = useWords();
  return (
    <>
      <div className="mb-6">
        <Notice kind="ok" live>
          <h2>{t('admin:done.title')}</h2>
          {isMailed && isMailSent && <p className="mt-2">{t('admin:done.mailed')}</p>}
        </Notice>
      </div>
      {isMailed && <MailNotice isMailSent={isMailSent} />}
      <ImportFigures kind={kind} counts={counts} />
      {counts.error > 0 && (
        <section aria-labelledby="skipped">
          <div className="section-head">
            <h2 id="skipped">{t('admin:done.skipped', { count: counts.error })}</h2>
            {hasWrongRows && (
              <a href={links.importErrors(id)} download>
                {t('admin:preview.download', { count: counts.error })}
              </a>
            )}
          </div>
          {hasWrongRows && <p className="mt-2">{t('admin:done.skippedText')}</p>}
        </section>
      )}
      <p className="row mt-8">
        {kind === 'members' ? (
          <>
            <ButtonLink href={links.invitations()}>{t('admin:done.invitations')}</ButtonLink>
            <ButtonLink href={links.members()}>{t('admin:done.members')}</ButtonLink>
          </>
        ) : (
          <ButtonLink href={links.manageOrganisations()}>{t('admin:done.organisations')}</ButtonLink>
        )}
        <ButtonLink variant="quiet" href={links.import({ kind })}>
          {t('admin:done.another')}
        </ButtonLink>
      </p>
    </>
  );
}
