import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true });

/** The tree a browser would build from a piece of HTML. */
export function parseHtml(html: string): Root {
  return parser.parse(html);
}

/** Every element of a piece of HTML as a browser reads it, in document order. */
export function elementsOf(html: string, tagName?: string): Element[] {
  const found: Element[] = [];
  visit(parseHtml(html), 'element', (element) => {
    if (!tagName || element.tagName === tagName) found.push(element);
  });
  return found;
}

/** The same HTML in one spelling, so that `<br />` equals `<br>` and `&quot;` equals `"`. The order of
 * attributes and outer white space do not count. */
export function normalHtml(html: string): string {
  const tree = parseHtml(html.trim());
  visit(tree, 'element', (element) => {
    element.properties = Object.fromEntries(Object.entries(element.properties).sort(([a], [b]) => a.localeCompare(b)));
  });
  return unified().use(rehypeStringify).stringify(tree);
}
