/** Marks a form as on its way; `word` stands in its button (CSS shows it, so that React's text stays its own). */
export function markBusy(form: HTMLFormElement, submitter: HTMLElement | null, word: string): void {
  form.setAttribute('aria-busy', 'true');
  submitter?.setAttribute('data-busy', word);
}

/** Tells whether a form is on its way, so that a second press does not send it twice. */
export function isBusy(form: HTMLFormElement): boolean {
  return form.getAttribute('aria-busy') === 'true';
}

/** Takes all marks away, once the answer is there. */
export function clearBusy(): void {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
  for (const button of document.querySelectorAll('[data-busy]')) button.removeAttribute('data-busy');
}
