import { useWords } from '~/shared/i18n/words-context';
import { ButtonLink } from './button';

type PagerProps = { newer?: string | null; older?: string | null; period?: string };

/** Keyset paging: the addresses of the pages beside this one, and the period in words. Nothing when there is one page. */
export function Pager({ newer, older, period }: PagerProps) {
  const { t } = useWords();
  if (!newer && !older) return null;
  return (
    <nav className="pager" aria-label={t('shared:pager.label')}>
      {newer ? (
        <ButtonLink href={newer} icon="arrow-left" rel="prev">
          {t('shared:pager.newer')}
        </ButtonLink>
      ) : (
        <p className="meta">{t('shared:pager.newest')}</p>
      )}
      <p className="meta">{period}</p>
      {older ? (
        <ButtonLink href={older} iconAfter="arrow-right" rel="next">
          {t('shared:pager.older')}
        </ButtonLink>
      ) : (
        <p className="meta">{t('shared:pager.oldest')}</p>
      )}
    </nav>
  );
}
