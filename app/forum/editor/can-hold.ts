import type { Root } from 'mdast';
import type { Root as Page } from 'hast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { isWithinLimits } from '~/shared/markdown/limits';
import { shapedPost } from '~/shared/markdown/shaped-post';

/** Why a source is edited as Markdown only; the words for it stand in `writing-tools.tsx`. */
export type Unheld = 'html' | 'footnotes' | 'references' | 'other';

const LINE_BREAK = /^<br\s*\/?>$/i;
const parser = remark().use(remarkGfm);

/** The blocks of a source and their places, as the page's own parser sees them. */
export function outline(source: string): Root {
  return parser.parse(source);
}

/**
 * Whether the rich editor can hold a source without changing what a reader sees: `null` when it can, else why not.
 * `rewrite` is the way through the editor and back.
 */
export function whyUnheld(source: string, rewrite: (source: string) => string): Unheld | null {
  // What cannot be posted is not parsed either: the page would stand still for seconds, each time it is opened.
  if (!isWithinLimits(source)) return 'other';
  const foreign = findForeign(outline(source));
  if (foreign) return foreign;
  return seenIn(rewrite(source)) === seenIn(source) ? null : 'other';
}

function findForeign(tree: Root): Unheld | undefined {
  let found: Unheld | undefined;
  visit(tree, (node) => {
    if (node.type === 'html' && !LINE_BREAK.test(node.value)) found ??= 'html';
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') found ??= 'footnotes';
    if (['definition', 'linkReference', 'imageReference'].includes(node.type)) found ??= 'references';
  });
  return found;
}

/** What the page shows of a source, in a form to compare. */
function seenIn(source: string): string {
  const shaped = shapedPost('');
  const tree: Page = shaped.runSync(shaped.parse(source));
  visit(tree, (node) => void delete node.position);
  return JSON.stringify(tree).replace(/"},\{"type":"text","value":"/g, '');
}
