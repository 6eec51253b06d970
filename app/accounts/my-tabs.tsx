import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';

export type MyTab = 'overview' | 'stories' | 'profile' | 'following' | 'security';

/** Between one's own pages. */
export function MyTabs({ id, current }: { id: number; current: MyTab }) {
  const { t } = useWords();
  const tabs = [
    { tab: 'overview', href: links.me(), label: t('accounts:me.overview') },
    { tab: 'profile', href: links.profile(), label: t('accounts:me.profile') },
    { tab: 'shared', href: links.person(id), label: t('accounts:me.contributions') },
    { tab: 'stories', href: links.ownCaseStudies(), label: t('accounts:me.stories') },
    { tab: 'following', href: links.following(), label: t('accounts:me.following') },
    { tab: 'security', href: links.security(), label: t('accounts:security.title') },
  ];
  return (
    <nav className="tabs page-tabs" aria-label={t('accounts:me.title')}>
      {tabs.map(({ tab, href, label }) => (
        <a key={tab} href={href} aria-current={tab === current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
