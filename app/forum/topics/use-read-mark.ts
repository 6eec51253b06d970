import { useEffect } from 'react';
import { links } from '~/shared/links';

/** Marks are sent this long after the last reply came into view, so that scrolling past many sends one. */
const SEND_AFTER_MS = 1000;

type ReadMark = { topicId: number; isUnread: boolean; lastShown: number };

/**
 * Tells the server how far a member has read: the greatest position that came into view. It is a POST of its
 * own, because opening a page must change nothing. Without script a member marks by answering, or with the
 * button "Markeer als gelezen".
 */
export function useReadMark({ topicId, isUnread, lastShown }: ReadMark): void {
  useEffect(() => {
    if (!isUnread || typeof IntersectionObserver === 'undefined') return;
    // Without any reply, the opening post is all there is to read.
    const tracker = trackReading(lastShown === 0 ? 0 : -1, (position) => sendMark(topicId, position));
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) tracker.saw(Number((target as HTMLElement).dataset.position));
      }
    });
    document.querySelectorAll('[data-position]').forEach((reply) => observer.observe(reply));
    window.addEventListener('pagehide', tracker.flush);
    return () => {
      observer.disconnect();
      window.removeEventListener('pagehide', tracker.flush);
      tracker.flush();
    };
  }, [topicId, isUnread, lastShown]);
}

/** Remembers the greatest position and hands it on once reading pauses. */
function trackReading(start: number, send: (position: number) => void) {
  let seen = -1;
  let sent = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function flush(): void {
    clearTimeout(timer);
    if (seen <= sent) return;
    sent = seen;
    send(seen);
  }
  function saw(position: number): void {
    if (position <= seen) return;
    seen = position;
    clearTimeout(timer);
    timer = setTimeout(flush, SEND_AFTER_MS);
  }
  if (start >= 0) saw(start);
  return { saw, flush };
}

function sendMark(topicId: number, position: number): void {
  // A beacon outlives the page, and its failing costs a reader nothing but a mark.
  navigator.sendBeacon(links.readMark(topicId), new URLSearchParams({ position: String(position) }));
}
