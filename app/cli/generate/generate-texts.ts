import type { Language } from '#db/codes';
import type { Chance } from '#db/seed/size/chance';
import { OPENING_PARAGRAPHS } from '#db/seed/size/openings';
import { REPLY_PARAGRAPHS } from '#db/seed/size/replies';
import { renderPost } from '~/shared/markdown/renderer.server';

/** Different openings and replies of each language: enough that no page shows the same text twice by sight. */
const OPENINGS = 60;
const REPLIES = 120;

export type Text = { markdown: string; html: string; htmlVersion: number };
export type Texts = Record<Language, { openings: Text[]; replies: Text[] }>;

/** Texts put together from written paragraphs, each rendered once, as the forum renders what people write. */
export async function generateTexts(chance: Chance): Promise<Texts> {
  const make = async (language: Language) => ({
    openings: await compose(chance, OPENING_PARAGRAPHS[language], OPENINGS, [3, 6]),
    replies: await compose(chance, REPLY_PARAGRAPHS[language], REPLIES, [1, 3]),
  });
  return { nl: await make('nl'), en: await make('en') };
}

async function compose(chance: Chance, paragraphs: readonly string[], count: number, [least, most]: [number, number]): Promise<Text[]> {
  const texts: Text[] = [];
  while (texts.length < count) {
    const length = least + chance.below(most - least + 1);
    // In their written order: a heading never ends up below its own conclusion.
    const chosen = new Set(Array.from({ length }, () => chance.below(paragraphs.length)));
    const markdown = paragraphs.filter((_, index) => chosen.has(index)).join('\n\n');
    const { html, version } = await renderPost(markdown);
    texts.push({ markdown, html, htmlVersion: version });
  }
  return texts;
}
