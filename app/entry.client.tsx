import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { forgetCopiesOnSignOut } from './shared/forms/device-copies';
import { prepareWords } from './shared/i18n/missing-words';
import { links } from './shared/links';

/** Every word of a language: fetched only when a page shows one that its modules do not name. */
const WORDS = { nl: () => import('./words.nl'), en: () => import('./words.en') };

forgetCopiesOnSignOut(links.signOut());
await prepareWords(document.documentElement.lang === 'en' ? 'en' : 'nl', WORDS, window.__remixContext.state);
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
