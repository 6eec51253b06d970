import type { ReactNode } from 'react';

type EmptyStateProps = { title: string; text: string; action?: ReactNode; level?: 2 | 3 };

/** Says what is missing and offers one way forward (an outlined button). */
export function EmptyState({ title, text, action, level = 3 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty">
      <svg className="art" viewBox="0 0 112 72" aria-hidden="true">
        <path className="track" d="M6 58c30 0 22-44 52-44h48" />
        <path className="track" d="M6 66c36 0 28-44 54-44h46" />
        <rect className="baton" x="58" y="12" width="34" height="11" rx="5.5" />
      </svg>
      <Heading>{title}</Heading>
      <p>{text}</p>
      {action && <div className="row">{action}</div>}
    </div>
  );
}
