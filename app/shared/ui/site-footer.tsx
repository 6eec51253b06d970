import type { Theme } from '#db/codes';
import { otherLanguage } from '~/shared/i18n/language';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';

type SiteFooterProps = {
  theme: Theme | null;
  /** Path and query of this page: changing language or theme comes back here. */
  path: string;
};

/** `device` goes back to what the device prefers. */
const THEMES = [
  { value: 'light', theme: 'light', key: 'shared:footer.light' },
  { value: 'dark', theme: 'dark', key: 'shared:footer.dark' },
  { value: 'device', theme: null, key: 'shared:footer.device' },
] as const;

/** Statements, language and theme. The forms change a setting, so they are POSTs, not links. */
export function SiteFooter({ theme, path }: SiteFooterProps) {
  const { t } = useWords();
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p className="small soft">{t('shared:footer.tagline')}</p>
        <nav aria-label={t('shared:footer.label')}>
          <ul role="list">
            <li>
              <a href={links.about()}>{t('shared:footer.about')}</a>
            </li>
            <li>
              <a href={links.houseRules()}>{t('shared:footer.houseRules')}</a>
            </li>
            <li>
              <a href={links.privacy()}>{t('shared:footer.privacy')}</a>
            </li>
            <li>
              <a href={links.accessibility()}>{t('shared:footer.accessibility')}</a>
            </li>
          </ul>
        </nav>
        <div className="choices">
          <LanguageForm path={path} />
          <ThemeForm theme={theme} path={path} />
        </div>
      </div>
    </footer>
  );
}

// `data-plain`: the whole document changes (lang, data-theme, words), so these load the page anew.

function LanguageForm({ path }: { path: string }) {
  const { t, language } = useWords();
  const other = otherLanguage(language);
  return (
    <form method="post" action={links.language()} data-plain>
      <input type="hidden" name="returnTo" value={path} />
      <button className="as-link" name="language" value={other} lang={other}>
        {t('shared:footer.otherLanguage')}
      </button>
    </form>
  );
}

function ThemeForm({ theme, path }: { theme: Theme | null; path: string }) {
  const { t } = useWords();
  return (
    <form method="post" action={links.theme()} data-plain>
      <input type="hidden" name="returnTo" value={path} />
      <div role="group" aria-label={t('shared:footer.theme')}>
        <span className="small soft" aria-hidden="true">
          {t('shared:footer.theme')}
        </span>
        {THEMES.map((choice) => (
          <button key={choice.value} className="as-link" name="theme" value={choice.value} aria-pressed={choice.theme === theme}>
            {t(choice.key)}
          </button>
        ))}
      </div>
    </form>
  );
}
