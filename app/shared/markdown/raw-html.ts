import type { Element, ElementContent, Text } from 'hast';
import type { Html, Nodes } from 'mdast';

const LINE_BREAK = /^<br\s*\/?>$/i;

/** Parents that hold running text; anywhere else a piece of HTML stands as a block of its own. */
const RUNNING_TEXT = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference']);

/**
 * Shows raw HTML as the text that was typed. Dropping it would lose words without a sign: a teacher who writes
 * "Hoi <naam>" has written HTML without knowing. Only `<br>` keeps its meaning, because a table cell has no other way
 * to break a line.
 */
export function showRawHtml(_state: unknown, node: Html, parent: Nodes | undefined): ElementContent {
  if (parent && RUNNING_TEXT.has(parent.type)) {
    return LINE_BREAK.test(node.value) ? lineBreak() : text(node.value);
  }
  const lines = node.value.split('\n');
  const children = lines.flatMap((line, index) => (index === 0 ? [text(line)] : [lineBreak(), text(line)]));
  return { type: 'element', tagName: 'p', properties: {}, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}

function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}
