/** The parts of a click that decide whether the browser should follow it by itself. */
type Click = Pick<MouseEvent, 'defaultPrevented' | 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

/** Opening in a new tab or window, saving, or a click that something else handled stays with the browser. */
export function isPlainClick(click: Click): boolean {
  const modified = click.metaKey || click.ctrlKey || click.shiftKey || click.altKey;
  return !click.defaultPrevented && click.button === 0 && !modified;
}

/** The address that a link leads to within the forum, or `null` when the browser should follow it by itself. */
export function followableAddress(link: HTMLAnchorElement, here: Location): string | null {
  const elsewhere = link.target !== '' && link.target !== '_self';
  if (elsewhere || link.hasAttribute('download') || link.closest('[data-plain]')) return null;
  const address = new URL(link.href, here.href);
  if (address.origin !== here.origin) return null;
  // A place on this page is the browser's to find; it keeps focus and :target right.
  const samePage = address.pathname === here.pathname && address.search === here.search;
  if (samePage && address.hash !== '') return null;
  return address.pathname + address.search + address.hash;
}

/** The address that a form is sent to when `submitter` is pressed: its own page when it names none. */
export function formAddress(form: HTMLFormElement, submitter: HTMLElement | null, here: Location): URL {
  return new URL(submitter?.getAttribute('formaction') || form.getAttribute('action') || here.href, here.href);
}

/** Whether a form may be sent without loading the page anew. */
export function isSendable(form: HTMLFormElement, submitter: HTMLElement | null, here: Location): boolean {
  if (form.hasAttribute('data-plain') || submitter?.hasAttribute('data-plain')) return false;
  const method = (submitter?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get').toLowerCase();
  const target = submitter?.getAttribute('formtarget') ?? form.getAttribute('target') ?? '';
  if (method === 'dialog' || (target !== '' && target !== '_self')) return false;
  return formAddress(form, submitter, here).origin === here.origin;
}
