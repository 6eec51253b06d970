import type { Language } from '#db/codes';
import { renderPost } from '~/shared/markdown/renderer.server';
import { houseSettings } from './house-settings.server';
import { HOUSE_TEXTS, type HouseTextPage } from './house-texts';

/** The last HTML of each page and language: making it takes a thread a few milliseconds, and it seldom changes. */
const rendered = new Map<string, { markdown: string; html: string }>();

/** What the house says on this page in this language, as HTML; `null` when our own text stands there. */
export async function houseText(page: HouseTextPage, language: Language): Promise<string | null> {
  const markdown = (await houseSettings())[HOUSE_TEXTS[page]][language];
  if (!markdown) return null;
  const key = `${page} ${language}`;
  const known = rendered.get(key);
  if (known?.markdown === markdown) return known.html;
  const { html } = await renderPost(markdown);
  rendered.set(key, { markdown, html });
  return html;
}
