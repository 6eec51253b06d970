import { $prose } from '@milkdown/kit/utils';
import { Slice, type ResolvedPos } from '@milkdown/kit/prose/model';
import { Plugin, PluginKey, Selection, TextSelection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { whyUnheld, type Unheld } from './can-hold';
import { mentionIn } from './mention-query';
import { openMilkdown } from './milkdown';
import { linkAt, setLink, type LinkWish } from './rich-link';
import { commandOf, toolsAt } from './rich-tools';
import { keepSource } from './source-keeper';
import type { RichTool, ToolState } from './tool-names';

/** A name that is being typed, and where its list belongs: pixels below the top of the editor. */
export type Mentioning = { name: string; top: number };
export type RichState = { tools: ToolState; mentioning: Mentioning | null };

export type RichEditor = {
  /** Shows another source; why not, when the editor cannot hold it (nothing changes then). */
  show: (source: string, caret?: number) => Unheld | null;
  /** The Markdown of what stands in it: the very source it was shown, as long as nothing was edited. */
  markdown: () => string;
  run: (tool: Exclude<RichTool, 'link'>) => void;
  link: () => LinkWish;
  setLink: (link: { words: string; href: string }) => void;
  insert: (markdown: string) => void;
  mention: (person: { id: number; name: string }) => void;
  focus: () => void;
  close: () => void;
};

type Wishes = {
  root: HTMLElement;
  attributes: Record<string, string>;
  onEdit: () => void;
  onState: (state: RichState) => void;
  /** A key that the page wants first; true when it took it. */
  onKey: (event: KeyboardEvent) => boolean;
};

/** A character that nobody types, to find a place again in what was read. */
const CARET = '\uE000';

/** Opens the rich editor in `root`, empty. */
export async function openRichEditor({ root, attributes, onEdit, onState, onKey }: Wishes): Promise<RichEditor> {
  let quiet = true;
  let write: (doc: EditorView['state']['doc']) => string = () => '';
  const watch = $prose(
    () =>
      new Plugin({
        key: new PluginKey('ESTAFETTE_WATCH'),
        props: { handleDOMEvents: { keydown: (_view, event) => onKey(event) } },
        view: () => ({
          update: (view, before) => {
            onState({ tools: toolsAt(view.state), mentioning: mentioningIn(view, root) });
            if (!quiet && !view.state.doc.eq(before.doc)) onEdit();
          },
        }),
      }),
  );
  const { editor, view, dialect } = await openMilkdown(root, attributes, [watch]);
  // The library's own class is the name of another part of our page.
  view.dom.classList.remove('editor');

  const rewrite = (source: string) => dialect.write(dialect.read(source));
  const place = (source: string, caret: number) => {
    const doc = dialect.read(`${source.slice(0, caret)}${CARET}${source.slice(caret)}`);
    let found: number | undefined;
    doc.descendants((node, at) => {
      const within = node.isText ? (node.text ?? '').indexOf(CARET) : -1;
      if (within >= 0) found = at + within;
    });
    return found;
  };
  const show = (source: string, caret = source.length) => {
    const why = whyUnheld(source, rewrite);
    if (why) return why;
    quiet = true;
    write = keepSource(dialect, source);
    const { tr } = view.state;
    view.dispatch(tr.replaceWith(0, tr.doc.content.size, dialect.read(source).content).setMeta('addToHistory', false));
    const found = source.slice(caret).trim() === '' ? undefined : place(source, caret);
    const { doc } = view.state;
    const selection = found === undefined ? Selection.atEnd(doc) : TextSelection.near(doc.resolve(Math.min(found, doc.content.size)));
    view.dispatch(view.state.tr.setSelection(selection).setMeta('addToHistory', false));
    quiet = false;
    return null;
  };
  return {
    show,
    markdown: () => write(view.state.doc),
    run: (tool) => {
      const { from } = view.state.selection;
      commandOf(tool, editor.ctx, view.state)(view.state, (tr) => view.dispatch(tr), view);
      if (tool === 'table') enterTable(view, from);
      view.focus();
    },
    link: () => linkAt(view),
    setLink: (link) => {
      setLink(view, link);
      view.focus();
    },
    insert: (markdown) => {
      const { content } = dialect.read(markdown);
      const only = content.childCount === 1 ? content.firstChild : null;
      // Words join the line they are put into; a block stands by itself.
      const isInline = only?.isTextblock && !markdown.startsWith('!');
      const after = isInline ? undefined : endOfTable(view.state.selection.$from);
      const { from, to } = after === undefined ? view.state.selection : { from: after, to: after };
      view.dispatch(view.state.tr.replaceRange(from, to, new Slice(isInline ? only.content : content, 0, 0)).scrollIntoView());
    },
    mention: ({ id, name }) => {
      const { $from } = view.state.selection;
      const query = mentionIn(textBefore(view));
      const link = view.state.schema.marks.link;
      if (!query || !link) return;
      const from = $from.pos - ($from.parentOffset - query.from);
      const text = `@${name}`;
      const tr = view.state.tr.replaceWith(from, $from.pos, view.state.schema.text(text, [link.create({ href: `/people/${id}` })]));
      view.dispatch(tr.insertText(' ', from + text.length).removeMark(from + text.length, from + text.length + 1, link));
      view.focus();
    },
    focus: () => view.focus(),
    close: () => void editor.destroy(),
  };
}

/** Puts the caret in the first cell of the table that was made at `from`: it is what comes next, with or without a mouse. */
function enterTable(view: EditorView, from: number): void {
  const { doc, tr } = view.state;
  let found: number | undefined;
  // A table takes the place of an empty paragraph, which began one step before its caret.
  doc.descendants((node, at) => {
    if (found === undefined && node.type.name === 'table' && at >= from - 1) found = at;
  });
  if (found !== undefined) view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(found + 1))).scrollIntoView());
}

/** Where the table ends that a place is in: a cell holds no block, and the table must not break in two around one. */
function endOfTable($from: ResolvedPos): number | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === 'table') return $from.after(depth);
  return undefined;
}

/** The words of the paragraph before the caret; what is no text counts as one character. */
function textBefore(view: EditorView): string {
  const { $from, empty } = view.state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return '';
  return $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
}

function mentioningIn(view: EditorView, root: HTMLElement): Mentioning | null {
  const query = mentionIn(textBefore(view));
  if (!query) return null;
  const caret = view.coordsAtPos(view.state.selection.from);
  return { name: query.name, top: caret.bottom - root.getBoundingClientRect().top };
}
