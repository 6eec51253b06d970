import { describe, expect, it } from 'vitest';
import { renderUnsanitised } from '~/shared/markdown/render';
import { GFM_EXAMPLES } from './gfm-examples';
import { normalHtml } from './parsed-html';

describe.each(Object.entries(GFM_EXAMPLES))('GFM: %s', (_section, examples) => {
  it.each(examples)('$markdown', ({ markdown, html, deviation }) => {
    const rendered = normalHtml(renderUnsanitised(markdown, { gfm: true }));
    expect(rendered).toBe(normalHtml(deviation?.html ?? html));
    // A deviation that no longer deviates has to leave the list.
    if (deviation) expect(rendered).not.toBe(normalHtml(html));
  });
});
