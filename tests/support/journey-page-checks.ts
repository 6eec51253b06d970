import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** From the smallest phone to a wide screen, in CSS pixels. */
const WIDTHS = [320, 390, 768, 1280, 1920];

/** What axe is in the page: found by way of the package that brings it, in its small form, which is read twice as fast. */
const AXE_SOURCE = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

/** Given to AxeBuilder in place of the source, which it would send to the page twice for each analysis. */
const NOTHING = ';';

/** What axe finds on the page as it stands: each finding with the element it is about. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE_SOURCE);
  // Legacy mode: our pages have no frames, and the other way opens a second page for each analysis.
  const axe = new AxeBuilder({ page, axeSource: NOTHING }).setLegacyMode().options({ resultTypes: ['violations'] }).withTags(WCAG);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary?.replace(/\s+/g, ' ')}`));
}

/** axe at 390 and 1280 pixels, light and dark; the page is not loaded anew. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(afterLayout);
      expect.soft(await accessibilityFindings(page), `axe, ${colorScheme}, ${width} px`).toEqual([]);
    }
  }
}

/** Nothing makes the page scroll sideways, at any width. */
export async function expectNoOverflow(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(afterLayout);
    expect.soft(await page.evaluate(widestBeyond), `sticks out at ${width} px`).toBeNull();
  }
}

/**
 * Two frames, for the first one after a change may still hold lengths of before; then every transition is brought to
 * its end, or a busy machine shows colours of the theme before. The end of one begins the next, in what inherits the
 * colour: waiting for them would take some frames for each. Runs in the page.
 */
async function afterLayout(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  while (document.getAnimations().length > 0) {
    for (const animation of document.getAnimations()) animation.finish();
  }
}

/** The elements that stick out when the page is wider than the window; null when it is not. Runs in the page. */
function widestBeyond(): string | null {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return null;
  const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
  const names = out.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  return `${root.scrollWidth} px: ${names.join(', ')}`;
}

/** Every page has one first heading, one main part, a title and a language. */
export async function expectWellFormed(page: Page): Promise<void> {
  await expect.soft(page.locator('h1')).toHaveCount(1);
  await expect.soft(page.locator('main')).toHaveCount(1);
  expect.soft(await page.title()).toMatch(/\S/);
  expect.soft(await page.locator('html').getAttribute('lang')).toMatch(/^(nl|en)$/);
  expect.soft(await page.evaluate(untranslated), 'keys that stand where words should').toEqual([]);
  expect.soft(await page.evaluate(unfilled), 'places in texts that nothing was filled in for').toEqual([]);
}

/** Keys of texts that nobody wrote: "forum:reply.post". Runs in the page. */
function untranslated(): string[] {
  const text = `${document.title} ${document.body.innerText} ${[...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label')).join(' ')}`;
  return [...new Set(text.match(/\b(shared|forum|accounts|organisations|admin|home|house|uploads|audit|data-transfer):[a-z]\w+(\.\w+)*/g) ?? [])];
}

/** Places in a text that its view gave nothing for: "{{name}}". In all of the page, for it may stand in what is only read aloud. Runs in the page. */
function unfilled(): string[] {
  const read = [document.title, document.body.innerText];
  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
    for (const element of document.querySelectorAll(`[${name}]`)) read.push(element.getAttribute(name) ?? '');
  }
  return [...new Set(read.join('\n').match(/\{\{.{0,30}/g) ?? [])];
}
