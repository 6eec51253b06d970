import { useWords } from '~/shared/i18n/words-context';

export type Crumb = { label: string; href?: string };

/** The way back. A crumb without `href` is the page itself. */
export function Breadcrumb({ items }: { items: Crumb[] }) {
  const { t } = useWords();
  return (
    <nav className="breadcrumb" aria-label={t('shared:nav.breadcrumb')}>
      <ol role="list">
        {items.map((item) => (
          <li key={item.label} aria-current={item.href ? undefined : 'page'}>
            {item.href ? <a href={item.href}>{item.label}</a> : item.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
