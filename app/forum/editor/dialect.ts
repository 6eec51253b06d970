import type { Html, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Options } from 'remark-stringify';
import { SKIP, visit } from 'unist-util-visit';

const LINE_BREAK = /^<br\s*\/?>$/i;
/** A bare address, which a reader's page makes a link of; escaped, the backslashes would become part of it. */
const ADDRESS = /(?:https?:\/\/|www\.)(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][\w./?&=%#~+:@,;-]*[\w/=#])?/gi;

/** Whether these words of a link are nothing but its address, so that it needs no brackets. */
export function isAddress(words: string, href: string): boolean {
  const full = /^www\./i.test(words) ? `http://${words}` : words;
  return full === href && words.replace(ADDRESS, '') === '';
}

/**
 * What the editor's parser makes of raw HTML: the text that was typed, as the page shows it (shared/markdown/raw-html.ts),
 * and a line break of `<br>`.
 */
export function readHtmlAsText() {
  return (tree: Root): void => {
    visit(tree, 'html', (node: Html, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const isBlock = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
      const inline: PhrasingContent[] = LINE_BREAK.test(node.value)
        ? [{ type: 'break' }]
        : node.value.split('\n').flatMap((value, nth): PhrasingContent[] => [...(nth > 0 ? [{ type: 'break' } as const] : []), { type: 'text', value }]);
      const made: Nodes[] = isBlock ? [{ type: 'paragraph', children: inline, position: node.position }] : inline;
      parent.children.splice(index, 1, ...(made as never[]));
      return [SKIP, index + made.length];
    });
  };
}

type Handlers = NonNullable<Options['handlers']>;

/** A line break is an end of line, as the page shows it; a table has no other way than `<br>`. */
const writeBreak: NonNullable<Handlers['break']> = (_node: Nodes, parent: Parents | undefined, state) => {
  if (state.stack.includes('tableCell')) return '<br>';
  if (state.stack.includes('headingAtx') || state.stack.includes('label')) return ' ';
  // Two in a row would end the paragraph.
  const next = siblingOf(parent, _node, 1);
  return next?.type === 'break' ? '\\\n' : '\n';
};

/** Without spaces at the ends of a line, which mean nothing and would be written as a code; bare addresses stay bare. */
const writeText: NonNullable<Handlers['text']> = (node: Text, parent: Parents | undefined, state, info) => {
  let value = node.value;
  if (info.before === '\n' || siblingOf(parent, node, -1)?.type === 'break') value = value.replace(/^[ \t]+/, '');
  if (info.after === '\n' || siblingOf(parent, node, 1)?.type === 'break') value = value.replace(/[ \t]+$/, '');
  let written = '';
  let from = 0;
  for (const match of state.stack.includes('link') ? [] : value.matchAll(ADDRESS)) {
    const end = match.index + match[0].length;
    if (!isApart(value.charAt(match.index - 1) || info.before, value.charAt(end) || info.after)) continue;
    written += state.safe(value.slice(from, match.index), { ...info, before: written.at(-1) ?? info.before, after: 'h' }) + match[0];
    from = end;
  }
  return written + state.safe(value.slice(from), { ...info, before: written.at(-1) ?? info.before });
};

function siblingOf(parent: Parents | undefined, node: Nodes, step: number): Nodes | undefined {
  const index = parent ? (parent.children as Nodes[]).indexOf(node) : -1;
  return index < 0 ? undefined : (parent?.children[index + step] as Nodes | undefined);
}

/** A link that is nothing but its address; not in the tree of any library, so it has a writer of its own. */
export const BARE_ADDRESS = 'bareAddress';

/** Bare where it stands apart; else it would run into the next word. */
const writeAddress = ({ value }: { value: string }, _parent: Parents | undefined, _state: unknown, { before, after }: { before: string; after: string }): string => {
  if (isApart(before, after)) return value;
  return /^www\./i.test(value) ? `[${value}](http://${value})` : `<${value}>`;
};

/** Whether an address between these two characters ends where it should. */
function isApart(before: string, after: string): boolean {
  return /^[\s(]?$/.test(before) && /^[\s).,;:!?]?$/.test(after);
}

/** How the editor writes Markdown. Marks of one kind only, so that text written in it looks the same everywhere. */
export const WRITING: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  resourceLink: false,
  rule: '-',
  handlers: { break: writeBreak, text: writeText, [BARE_ADDRESS]: writeAddress } as Handlers,
};
