// @ts-check
// For visitors and members alike: everything works without this file, it only makes some of it nicer.
// Kept small and plain, because a visitor's page loads no other script.

document.documentElement.classList.add('has-script');

// A form that comes back says first what is wrong with it.
const summary = document.querySelector('.error-summary');
if (summary instanceof HTMLElement) summary.focus();

/** @param {Event} event @param {string} selector @returns {Element | null} */
const closest = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

const openMenus = () => document.querySelectorAll('details.site-menu[open]');

// The menu closes as a menu should: by a click beside it, and by Escape, which gives the focus back.
document.addEventListener('click', (event) => {
  for (const menu of openMenus()) if (event.target instanceof Node && !menu.contains(event.target)) menu.removeAttribute('open');
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.removeAttribute('open');
    menu.querySelector('summary')?.focus();
  }
});

document.addEventListener('change', (event) => {
  const choice = closest(event, '[data-shows-password]');
  const field = document.getElementById(choice?.getAttribute('data-shows-password') ?? '');
  if (choice instanceof HTMLInputElement && field instanceof HTMLInputElement) field.type = choice.checked ? 'text' : 'password';
});

// A form on its way says so in its button, and is not sent twice. Listening on the window comes after every
// handler of the page, so a form that one of them took over is left alone.
window.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  if (form.getAttribute('aria-busy') === 'true') {
    event.preventDefault();
    return;
  }
  form.setAttribute('aria-busy', 'true');
  event.submitter?.setAttribute('data-busy', document.body.dataset.busyWord ?? '');
});
// Coming back with the browser's own button shows the page as it was left.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
  for (const button of document.querySelectorAll('[data-busy]')) button.removeAttribute('data-busy');
});
