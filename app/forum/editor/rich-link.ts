import { TextSelection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';

/** The link under the caret, or the words that are to become one. */
export type LinkWish = { words: string; href: string; isNew: boolean };

/** What the dialog of a link begins with; a link under the caret is selected whole. */
export function linkAt(view: EditorView): LinkWish {
  const { state } = view;
  const type = state.schema.marks.link;
  const { $from, empty } = state.selection;
  const mark = type && $from.marksAcross($from)?.find((one) => one.type === type);
  const around = mark ?? (type && (type.isInSet($from.nodeAfter?.marks ?? []) ?? type.isInSet($from.nodeBefore?.marks ?? [])));
  if (around && empty) {
    let [from, to] = [$from.start(), $from.start()];
    // The pieces of text that carry this very link, side by side.
    $from.parent.forEach((child, offset) => {
      const at = $from.start() + offset;
      if (!around.isInSet(child.marks)) return;
      if (to !== at || from === to) from = at <= $from.pos ? at : from;
      if (at <= $from.pos || to === at) to = at + child.nodeSize;
    });
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  }
  const { from, to } = view.state.selection;
  const words = view.state.doc.textBetween(from, to, ' ');
  return { words, href: around ? String(around.attrs.href) : '', isNew: !around };
}

/** Makes a link of the selection with these words; without an address the words stay and the link goes. */
export function setLink(view: EditorView, { words, href }: { words: string; href: string }): void {
  const { state } = view;
  const type = state.schema.marks.link;
  if (!type) return;
  const { from, to } = state.selection;
  const address = completed(href);
  const text = words.trim() || address;
  if (text === '') return;
  let { tr } = state;
  if (state.doc.textBetween(from, to, ' ') !== text) tr = tr.insertText(text, from, to);
  const end = tr.mapping.map(to);
  tr = tr.removeMark(from, end, type);
  if (address !== '') tr = tr.addMark(from, end, type.create({ href: address }));
  tr = tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(type);
  view.dispatch(tr.scrollIntoView());
}

/** An address as somebody types it: "example.nl" means a page of the web, and an e-mail address one to write to. */
function completed(typed: string): string {
  const href = typed.trim();
  if (href === '' || /^(?:[a-z][a-z\d+.-]*:|[/#])/i.test(href)) return href;
  return /^[^\s@/]+@[^\s@/]+$/.test(href) ? `mailto:${href}` : `https://${href}`;
}
