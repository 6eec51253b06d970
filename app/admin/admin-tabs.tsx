import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';

type AdminTab = 'overview' | 'members' | 'organisations';

const TABS: readonly { tab: AdminTab; href: string; key: string }[] = [
  { tab: 'overview', href: links.admin(), key: 'admin:overview.tab' },
  { tab: 'members', href: links.members(), key: 'admin:members.title' },
  { tab: 'organisations', href: links.manageOrganisations(), key: 'admin:organisations.title' },
];

/** Between the administrator's pages. */
export function AdminTabs({ current }: { current: AdminTab }) {
  const { t } = useWords();
  return (
    <nav className="tabs page-tabs" aria-label={t('admin:overview.title')}>
      {TABS.map(({ tab, href, key }) => (
        <a key={tab} href={href} aria-current={tab === current ? 'page' : undefined}>
          {t(key)}
        </a>
      ))}
    </nav>
  );
}
