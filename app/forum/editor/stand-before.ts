import type { Unheld } from './can-hold';
import type { RichEditor, RichState } from './rich-editor';

type Standing = {
  field: HTMLTextAreaElement;
  root: HTMLElement;
  /** What a screen reader says of the editor besides its label. */
  description: string;
  onState: (state: RichState) => void;
  onReady: (editor: RichEditor) => void;
  onUnheld: (why: Unheld) => void;
  /** After Escape, Tab leaves the editor instead of moving in a list or a table. */
  onLeaving: (leaving: boolean) => void;
  onMention: (event: KeyboardEvent) => boolean;
  onLink: () => void;
  onToolbar: () => void;
  /** The name of the event that brings Markdown from elsewhere. */
  insertEvent: string;
};

/** Milliseconds between typing and the text field holding it; sending the form does not wait for it. */
const SYNC_MS = 120;

/** Puts the rich editor in front of a text field, and keeps the two the same. Returns how to take it away again. */
export function standBefore(standing: Standing): () => void {
  const { field, root, onState, onReady, onUnheld } = standing;
  let editor: RichEditor | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let syncing = false;
  const ended = new AbortController();
  const { signal } = ended;
  const tell = () => {
    syncing = true;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    syncing = false;
  };
  const sync = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = editor?.markdown();
    if (text === undefined || text === field.value) return;
    field.value = text;
    tell();
  };
  const flush = () => {
    if (timer !== undefined) sync();
  };
  const onEdit = () => {
    clearTimeout(timer);
    timer = setTimeout(sync, SYNC_MS);
  };
  // Something else filled the field: a draft that was put back, a text that the form came back with.
  const refill = () => {
    if (syncing || !editor) return;
    const why = editor.show(field.value);
    if (why) onUnheld(why);
  };
  const open = async () => {
    const hadFocus = () => document.activeElement === field;
    const { openRichEditor } = await import('./rich-editor');
    const onKey = keysOf(standing);
    const opened = await openRichEditor({ root, attributes: attributesOf(field, standing.description), onEdit, onState, onKey });
    await composed(field);
    if (signal.aborted) return opened.close();
    const focused = hadFocus();
    const why = opened.show(field.value, field.selectionEnd);
    if (why) {
      opened.close();
      return onUnheld(why);
    }
    editor = opened;
    onReady(opened);
    if (focused) opened.focus();
    field.addEventListener('focus', () => editor?.focus(), { signal });
    field.addEventListener('input', refill, { signal });
    field.addEventListener(standing.insertEvent, (event) => insert(event, opened), { signal });
    field.form?.addEventListener('submit', flush, { signal, capture: true });
    root.addEventListener('focusout', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    window.addEventListener('pagehide', flush, { signal });
  };
  void open();
  return () => {
    flush();
    ended.abort();
    editor?.close();
  };
}

function insert(event: Event, editor: RichEditor): void {
  if (!(event instanceof CustomEvent) || typeof event.detail !== 'string') return;
  event.preventDefault();
  editor.insert(event.detail);
}

/** The name, hint and faults of the field, for the editor that stands in its place. */
function attributesOf(field: HTMLTextAreaElement, description: string): Record<string, string> {
  const label = field.labels[0];
  if (label && label.id === '') label.id = `${field.id}-label`;
  const described = field.getAttribute('aria-describedby');
  return {
    'aria-multiline': 'true',
    'aria-autocomplete': 'list',
    'aria-description': description,
    class: 'input post-body',
    ...(label && { 'aria-labelledby': label.id }),
    ...(described && { 'aria-describedby': described }),
    ...(field.getAttribute('aria-invalid') === 'true' && { 'aria-invalid': 'true' }),
  };
}

/** Resolves when no accent or character is half typed in the field. */
function composed(field: HTMLTextAreaElement): Promise<void> {
  return new Promise((resolve) => {
    let composing = false;
    field.addEventListener('compositionstart', () => (composing = true), { once: true });
    // One turn of the browser, in which a composition that goes on shows itself.
    setTimeout(() => (composing ? field.addEventListener('compositionend', () => resolve(), { once: true }) : resolve()), 0);
  });
}

/** The keys that the page takes before the editor does. */
function keysOf({ onMention, onLink, onToolbar, onLeaving }: Standing): (event: KeyboardEvent) => boolean {
  let leaving = false;
  const leave = (now: boolean) => {
    if (leaving !== now) onLeaving(now);
    leaving = now;
  };
  return (event) => {
    if (event.isComposing) return false;
    if (onMention(event)) {
      event.preventDefault();
      return true;
    }
    if (event.key === 'Tab' && leaving) return true;
    if (event.key === 'Escape') {
      leave(true);
      return true;
    }
    if (event.key !== 'Shift') leave(false);
    const isLink = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isToolbar = event.key === 'F10' && event.altKey;
    if (!isLink && !isToolbar) return false;
    event.preventDefault();
    if (isLink) onLink();
    else onToolbar();
    return true;
  };
}
