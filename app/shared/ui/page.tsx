import type { ReactNode } from 'react';

/** The skip link and the focus after navigation go here. */
export const MAIN_ID = 'content';

/** What a page is about, between header and footer. Every route renders exactly one. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main id={MAIN_ID} tabIndex={-1}>
      <div className="wrap">{children}</div>
    </main>
  );
}
