import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { forumName } from '~/shared/forum-face';
import { MAIN_ID } from '../page';

/**
 * The page that the reader was told of last. Not a ref: the document is mounted anew when an error page comes or
 * goes, and that is an arrival too.
 */
let lastArrival: { pathname: string; hash: string } | undefined;

/** Where the focus goes after navigation: the place that the address names, else the page itself. */
function placeOfArrival(hash: string): HTMLElement | null {
  const named = hash === '' ? null : document.getElementById(hash.slice(1));
  return named ?? document.getElementById(MAIN_ID);
}

/**
 * After navigation without a page load, does what a page load does for a keyboard and a screen reader:
 * moves the focus to the new page, or to the named place on this one, and returns the title of a new page, to
 * be announced. An error summary keeps its focus.
 */
export function useArrival(): string {
  const { pathname, search, hash } = useLocation();
  const [arrivedAt, setArrivedAt] = useState('');
  useEffect(() => {
    const before = lastArrival;
    lastArrival = { pathname, hash };
    if (!before) return;
    const isNewPage = before.pathname !== pathname;
    const isNewPlace = hash !== '' && before.hash !== hash;
    // Another order of the same list: what had the focus may be gone.
    const lostFocus = document.activeElement === document.body;
    if (!isNewPage && !isNewPlace && !lostFocus) return;
    if (isNewPage) setArrivedAt(document.title.replace(` – ${forumName()}`, ''));
    if (document.activeElement?.closest('.error-summary')) return;
    const place = placeOfArrival(hash);
    // Whoever pressed a button of this very place, such as a reaction, goes on from that button.
    if (!isNewPage && place?.contains(document.activeElement)) return;
    if (place && !place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
    place?.focus({ preventScroll: true });
  }, [pathname, search, hash]);
  return arrivedAt;
}
