import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

const KINDS = {
  info: { className: '', icon: 'info' },
  ok: { className: ' notice-ok', icon: 'check' },
  warn: { className: ' notice-warn', icon: 'warning' },
  error: { className: ' notice-error', icon: 'warning' },
} as const satisfies Record<string, { className: string; icon: IconName }>;

type NoticeProps = { kind?: keyof typeof KINDS; live?: boolean; children: ReactNode };

/** A sentence that stands where it belongs. `live` makes a screen reader say it when it appears. */
export function Notice({ kind = 'info', live = false, children }: NoticeProps) {
  return (
    <div className={`notice${KINDS[kind].className}`} role={live ? 'status' : undefined}>
      <Icon name={KINDS[kind].icon} />
      <div>{children}</div>
    </div>
  );
}
