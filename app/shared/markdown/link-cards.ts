import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { recordedSite } from './recorded-sites';

/**
 * Shows the address of a video or of a recorded call as a card, when it stands alone on its line: the words of its link,
 * where it leads, and the address. Nobody is asked what stands there, so no other site learns who reads what.
 */
export function showLinkCards() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((child): Root['children'] => (isParagraph(child) ? withCards(child) : [child]));
  };
}

function isParagraph(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'p';
}

/** A paragraph, cut where one of its lines is a card. */
function withCards(paragraph: Element): Element[] {
  const lines = linesOf(paragraph.children);
  const cards = lines.map(cardOf);
  if (cards.every((card) => card === undefined)) return [paragraph];
  const parts: Element[] = [];
  let open: Element | undefined;
  for (const [nth, line] of lines.entries()) {
    const card = cards[nth];
    if (card) {
      parts.push(card);
      open = undefined;
    } else if (open) {
      open.children.push(lineBreak(), ...line);
    } else if (line.some((node) => !isBlank(node))) {
      open = { ...paragraph, children: [...line] };
      parts.push(open);
    }
  }
  return parts;
}

function linesOf(children: ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push([]);
    else if (child.type === 'text') lines.at(-1)?.push(text(child.value.replace(/^\n/, '')));
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function cardOf(line: ElementContent[]): Element | undefined {
  const [link, ...others] = line.filter((node) => !isBlank(node));
  if (others.length > 0 || link?.type !== 'element' || link.tagName !== 'a') return undefined;
  const href = String(link.properties.href);
  const site = recordedSite(href);
  if (!site) return undefined;
  const words = textOf(link).replace(/\s+/g, ' ').trim();
  const address = href.replace(/^https?:\/\/(?:www\.)?/i, '');
  const hasTitle = words !== '' && words !== href && !href.endsWith(words);
  const title: Element = { type: 'element', tagName: 'strong', properties: {}, children: [text(hasTitle ? words : site.title)] };
  const where = hasTitle ? [text(site.title), lineBreak()] : [];
  const children = [title, lineBreak(), ...where, text(address)];
  const anchor: Element = { ...link, properties: { href }, children };
  return { type: 'element', tagName: 'p', properties: { className: ['link-card'] }, children: [anchor] };
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function lineBreak(): ElementContent {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}
