import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { forgetCopiesOnSignOut } from './shared/forms/device-copies';
import { links } from './shared/links';

/** Only the words of the page's own language are fetched. */
const WORDS = { nl: () => import('./words.nl'), en: () => import('./words.en') };

forgetCopiesOnSignOut(links.signOut());
await WORDS[document.documentElement.lang === 'en' ? 'en' : 'nl']();
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
