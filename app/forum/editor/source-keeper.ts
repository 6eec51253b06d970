import type { Node } from '@milkdown/kit/prose/model';
import type { Root } from 'mdast';

/** What the source keeper needs of the editor: its parser, its serialiser, and where blocks begin and end in a source. */
export type Dialect = {
  read: (source: string) => Node;
  write: (doc: Node) => string;
  outline: (source: string) => Root;
};

type Block = { node: Node; start: number; end: number };

/**
 * Writes a document as Markdown, without touching what was not edited: every block that is still as it was read keeps the
 * very characters it was typed in. Without any edit the source comes back byte for byte.
 */
export function keepSource(dialect: Dialect, source: string): (doc: Node) => string {
  const original = dialect.read(source);
  const blocks = blocksOf(dialect, source, original);
  return (doc) => {
    const nodes = contentOf(doc);
    if (isSame(nodes, contentOf(original))) return source;
    if (nodes.length === 0) return '';
    const joined = blocks && join(dialect, source, blocks, nodes, doc);
    return joined ?? dialect.write(doc.copy(doc.content)).trimEnd();
  };
}

/** The blocks of a source with their places; `undefined` when the outline and the document do not match one to one. */
function blocksOf({ outline }: Dialect, source: string, original: Node): Block[] | undefined {
  const nodes = contentOf(original);
  const places = outline(source).children;
  if (nodes.length !== places.length) return undefined;
  return nodes.map((node, nth) => {
    const { start, end } = places[nth]?.position ?? {};
    const from = start?.offset ?? 0;
    const line = source.lastIndexOf('\n', from - 1) + 1;
    // An indented first line belongs to the lines below it.
    return { node, start: source.slice(line, from).trim() === '' ? line : from, end: end?.offset ?? source.length };
  });
}

/** The blocks of a document, without the empty paragraphs that Markdown cannot hold. */
function contentOf(doc: Node): Node[] {
  const nodes: Node[] = [];
  doc.forEach((node) => {
    if (node.type.name !== 'paragraph' || node.content.size > 0) nodes.push(node);
  });
  return nodes;
}

function isSame(nodes: Node[], others: Node[]): boolean {
  return nodes.length === others.length && nodes.every((node, nth) => others[nth]?.eq(node));
}

/** The blocks that are as they were, in their own characters, between those that are new; checked by reading it back. */
function join(dialect: Dialect, source: string, blocks: Block[], nodes: Node[], doc: Node): string | undefined {
  const kept = matchInOrder(nodes, blocks);
  const slots = slotsOf(kept, blocks.length);
  let text = '';
  for (const [nth, node] of nodes.entries()) {
    const [slot, before] = [slots[nth], nth > 0 ? slots[nth - 1] : -1];
    const isNext = slot !== undefined && before !== undefined && slot === before + 1;
    const gap = isNext ? source.slice(blocks[before]?.end ?? 0, blocks[slot]?.start) : '\n\n';
    const block = blocks[kept[nth] ?? -1];
    const piece = block ? source.slice(block.start, block.end) : dialect.write(doc.type.create(null, node)).trimEnd();
    text += nth > 0 || isNext ? gap + piece : piece;
  }
  if (slots.at(-1) === blocks.length - 1) text += source.slice(blocks.at(-1)?.end);
  const back = contentOf(dialect.read(text));
  const holds = back.length === nodes.length && nodes.every((node, nth) => kept[nth] === undefined || back[nth]?.eq(node));
  return holds ? text : undefined;
}

/** For each block of the document the place of the same block in the source, in order; `undefined` when it is new. */
function matchInOrder(nodes: Node[], blocks: Block[]): (number | undefined)[] {
  const kept: (number | undefined)[] = nodes.map(() => undefined);
  let head = 0;
  while (head < nodes.length && head < blocks.length && nodes[head]?.eq(blocks[head]?.node as Node)) kept[head] = head++;
  let tail = 0;
  while (tail < nodes.length - head && tail < blocks.length - head && nodes[nodes.length - 1 - tail]?.eq(blocks[blocks.length - 1 - tail]?.node as Node)) {
    kept[nodes.length - 1 - tail] = blocks.length - 1 - tail;
    tail += 1;
  }
  let from = head;
  for (let nth = head; nth < nodes.length - tail; nth += 1) {
    const found = blocks.findIndex((block, place) => place >= from && place < blocks.length - tail && block.node.eq(nodes[nth] as Node));
    if (found < 0) continue;
    kept[nth] = found;
    from = found + 1;
  }
  return kept;
}

/** The places of the source that the blocks stand in: an edited block stands where it stood, when none came or went beside it. */
function slotsOf(kept: (number | undefined)[], count: number): (number | undefined)[] {
  const slots = [...kept];
  for (let nth = 0; nth < kept.length; nth += 1) {
    if (kept[nth] !== undefined) continue;
    let end = nth;
    while (end < kept.length && kept[end] === undefined) end += 1;
    const first = (nth > 0 ? (kept[nth - 1] ?? -1) : -1) + 1;
    const last = end < kept.length ? (kept[end] ?? count) : count;
    for (let at = nth; at < end && last - first === end - nth; at += 1) slots[at] = first + at - nth;
    nth = end;
  }
  return slots;
}
