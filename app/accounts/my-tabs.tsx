import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';

type MyTab = 'profile' | 'security';

/** Between one's own pages. */
export function MyTabs({ id, current }: { id: number; current: MyTab }) {
  const { t } = useWords();
  return (
    <nav className="tabs page-tabs" aria-label={t('accounts:me.title')}>
      <a href={links.me()} aria-current={current === 'profile' ? 'page' : undefined}>
        {t('accounts:me.profile')}
      </a>
      <a href={links.drafts()}>{t('accounts:me.drafts')}</a>
      <a href={links.security()} aria-current={current === 'security' ? 'page' : undefined}>
        {t('accounts:security.title')}
      </a>
      <a href={links.person(id)}>{t('accounts:me.asOthersSee')}</a>
    </nav>
  );
}
