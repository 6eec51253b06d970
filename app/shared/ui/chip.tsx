import type { ReactNode } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { Icon, type IconName } from './icon';

const KINDS = { plain: '', ok: ' chip-ok', warn: ' chip-warn', info: ' chip-info' } as const;

/** A short fact as a capsule; `kind` adds a tint, the words carry the meaning. */
export function Chip({ kind = 'plain', icon, children }: { kind?: keyof typeof KINDS; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`chip${KINDS[kind]}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** An active filter; following it takes the filter away. */
export function FilterChip({ href, children }: { href: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <a className="chip" href={href}>
      {children} <Icon name="cross" />
      <span className="vh">{t('shared:filter.remove')}</span>
    </a>
  );
}
