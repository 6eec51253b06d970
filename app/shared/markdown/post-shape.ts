import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** The lowest heading HTML has; a deeper one of the author stays here. */
const LOWEST_HEADING = 6;
/** A spoken name longer than this, in characters, is more noise than help. */
const SPOKEN_NAME_MAX = 120;
const POST_LINK = /^\/posts\/[1-9]\d{0,15}$/;

/**
 * Gives a rendered post the shape and the class names of the design (`.post-body`): headings below the page's own h1,
 * tables that scroll inside themselves, quotes with their source, task lists and footnotes that a screen reader can name.
 * Every name it makes comes from the text itself, because the reader's language is not known when a post is written.
 */
export function shapePost() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (/^h[1-6]$/.test(element.tagName)) lowerHeading(element);
      else if (element.tagName === 'blockquote') markQuote(element);
      else if (element.tagName === 'li') nameTask(element);
      else if (element.tagName === 'th' || element.tagName === 'td') alignCell(element);
      else if (element.tagName === 'a') markFootnoteLink(element);
      else if (element.tagName === 'section') openFootnotes(element);
      // A long line of code scrolls inside its block, and without a mouse only what has the focus scrolls.
      else if (element.tagName === 'pre') element.properties.tabIndex = 0;
      else if (element.tagName === 'table' && parent && index !== undefined) {
        visit(element, 'element', shapeInsideTable);
        parent.children[index] = scrollable(element);
        return SKIP;
      }
      return undefined;
    });
  };
}

function shapeInsideTable(element: Element): void {
  if (element.tagName === 'a') markFootnoteLink(element);
  else if (element.tagName === 'th' || element.tagName === 'td') alignCell(element);
}

function lowerHeading(heading: Element): void {
  const rank = Number(heading.tagName.slice(1));
  heading.tagName = `h${Math.min(rank + 1, LOWEST_HEADING)}`;
}

/** A quote that opens with nothing but a link to a post names its source that way (quote.ts writes them). */
function markQuote(quote: Element): void {
  quote.properties.className = ['quote'];
  const opening = quote.children.find((child) => child.type === 'element');
  if (opening?.tagName !== 'p' || opening.children.length !== 1) return;
  const [source] = opening.children;
  if (source?.type !== 'element' || source.tagName !== 'a' || !POST_LINK.test(String(source.properties.href))) return;
  opening.tagName = 'cite';
}

function scrollable(table: Element): Element {
  const name = spokenName(headerText(table));
  const properties = name ? { role: 'region', tabIndex: 0, ariaLabel: name } : {};
  return { type: 'element', tagName: 'div', properties: { className: ['table-scroll'], ...properties }, children: [table] };
}

function headerText(table: Element): string {
  const cells: string[] = [];
  visit(table, { type: 'element', tagName: 'th' }, (cell) => void cells.push(textOf(cell as Element).trim()));
  return cells.filter(Boolean).join(' · ') || textOf(table);
}

/** Columns of figures stand right and get tabular digits; the obsolete `align` says so in Markdown. */
function alignCell(cell: Element): void {
  if (cell.properties.align === 'right') cell.properties.className = ['n'];
  delete cell.properties.align;
  if (cell.tagName === 'th') cell.properties.scope = 'col';
}

function nameTask(item: Element): void {
  const first = item.children.find((child) => child.type === 'element');
  const line = first?.tagName === 'p' ? first.children : item.children;
  const box = line.find((child): child is Element => child.type === 'element' && child.tagName === 'input');
  if (!box) return;
  const words = textOf({ ...item, children: item.children.filter((child) => !isList(child)) });
  box.properties.ariaLabel = spokenName(words) || (box.properties.checked ? '☑' : '☐');
}

function isList(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
}

/** The footnote roles are announced in the reader's own language; the library's English heading would not be. */
function openFootnotes(section: Element): void {
  section.properties = { className: ['footnotes'], role: 'doc-endnotes' };
  section.children = section.children.filter((child) => !(child.type === 'element' && /^h\d$/.test(child.tagName)));
}

function markFootnoteLink(link: Element): void {
  const { dataFootnoteRef, dataFootnoteBackref } = link.properties;
  if (dataFootnoteRef !== undefined) link.properties.role = 'doc-noteref';
  if (dataFootnoteBackref !== undefined) link.properties.role = 'doc-backlink';
}

function spokenName(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > SPOKEN_NAME_MAX ? `${[...line].slice(0, SPOKEN_NAME_MAX - 1).join('')}…` : line;
}
