import type { ReactNode } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import type { PageFacts } from '~/shared/page-facts';
import { HouseStyle } from './house-style';
import { SiteFooter } from './site-footer';
import { BareHeader, SiteHeader } from './site-header';
import { SkipLink } from './skip-link';

type DocumentFrameProps = {
  facts: PageFacts;
  /** Path and query of this page. */
  path: string;
  head: ReactNode;
  /** No menu: for the page that is shown when the forum itself cannot answer. */
  bare?: boolean;
  children: ReactNode;
  scripts?: ReactNode;
};

/** The whole HTML document around a page. Needs a `WordsProvider` above it. */
export function DocumentFrame({ facts, path, head, bare = false, children, scripts }: DocumentFrameProps) {
  const { t, language } = useWords();
  // enhance.js puts a class on <html>, which React must not take for a mistake.
  return (
    <html lang={language} data-theme={facts.theme ?? undefined} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {head}
        <HouseStyle />
      </head>
      <body data-busy-word={t('shared:nav.busy')}>
        <SkipLink />
        {bare ? <BareHeader /> : <SiteHeader actor={facts.actor} path={path} waiting={facts.waiting} />}
        {children}
        <SiteFooter theme={facts.theme} path={path} />
        {scripts}
      </body>
    </html>
  );
}
