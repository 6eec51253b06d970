import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';

export type AdminTab = 'overview' | 'members' | 'invitations' | 'organisations' | 'import' | 'settings' | 'audit';

const TABS: readonly { tab: AdminTab; href: string; key: string }[] = [
  { tab: 'overview', href: links.admin(), key: 'admin:overview.tab' },
  { tab: 'members', href: links.members(), key: 'admin:members.title' },
  { tab: 'invitations', href: links.invitations(), key: 'admin:invitations.title' },
  { tab: 'organisations', href: links.manageOrganisations(), key: 'admin:organisations.title' },
  { tab: 'import', href: links.import(), key: 'admin:import.tab' },
  { tab: 'settings', href: links.settings(), key: 'admin:settings.title' },
  { tab: 'audit', href: links.audit(), key: 'admin:audit.title' },
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
