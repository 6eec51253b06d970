import { createElement, useEffect, useMemo } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { applyChange } from './apply-change';
import { continueList, insertLink } from './typed-change';

/** The elements of @github/markdown-toolbar-element, with the key that does the same in other programs. */
const TOOLS: readonly { element: string; label: string; key?: string }[] = [
  { element: 'md-bold', label: 'forum:compose.toolbar.bold', key: 'B' },
  { element: 'md-italic', label: 'forum:compose.toolbar.italic', key: 'I' },
  { element: 'md-header', label: 'forum:compose.toolbar.heading' },
  { element: 'md-unordered-list', label: 'forum:compose.toolbar.list' },
  { element: 'md-ordered-list', label: 'forum:compose.toolbar.numbers' },
  { element: 'md-quote', label: 'forum:compose.toolbar.quote' },
  // A button of our own: that of the library leaves `(url)` behind, which is no address.
  { element: 'button', label: 'forum:compose.toolbar.link', key: 'K' },
];

/**
 * Buttons in words above a text field; in the field Ctrl or Cmd with B, I and K does the same, and Enter goes on
 * with a list.
 */
export function MarkdownToolbar({ fieldId }: { fieldId: string }) {
  const { t } = useWords();
  const link = useMemo(() => () => linkIn(fieldOf(fieldId), t('forum:compose.toolbar.linkText')), [fieldId, t]);
  useEffect(() => {
    // It defines custom elements when loaded, which only a browser can.
    void import('@github/markdown-toolbar-element');
    const field = fieldOf(fieldId);
    const press = (event: KeyboardEvent) => {
      const tool = isShortcut(event) && TOOLS.find(({ key }) => key === event.key.toUpperCase());
      if (!tool) return;
      event.preventDefault();
      document.querySelector<HTMLElement>(`markdown-toolbar[for='${fieldId}'] ${tool.element}`)?.click();
    };
    field?.addEventListener('keydown', press);
    field?.addEventListener('beforeinput', goOnWithList);
    return () => {
      field?.removeEventListener('keydown', press);
      field?.removeEventListener('beforeinput', goOnWithList);
    };
  }, [fieldId]);
  const ours = { type: 'button', tabIndex: -1, 'data-md-button': 'ours', onClick: link };
  const buttons = TOOLS.map(({ element, label, key }) => {
    const keys = { key: element, 'aria-keyshortcuts': key && `Control+${key} Meta+${key}` };
    return createElement(element, element === 'button' ? { ...keys, ...ours } : keys, t(label));
  });
  const attributes = { class: 'toolbar', for: fieldId, 'aria-label': t('forum:compose.toolbar.label') };
  return createElement('markdown-toolbar', attributes, buttons);
}

function isShortcut(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
}

function fieldOf(id: string): HTMLTextAreaElement | null {
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field : null;
}

function linkIn(field: HTMLTextAreaElement | null, label: string): void {
  if (field) applyChange(field, insertLink(field.value, [field.selectionStart, field.selectionEnd], label));
}

/** Not a key: the keyboard of a phone tells what it is about to do, and seldom which key was pressed. */
function goOnWithList(event: InputEvent): void {
  const field = event.currentTarget;
  if (event.inputType !== 'insertLineBreak' || event.isComposing || !(field instanceof HTMLTextAreaElement)) return;
  const change = field.selectionStart === field.selectionEnd ? continueList(field.value, field.selectionStart) : null;
  if (!change) return;
  event.preventDefault();
  applyChange(field, change);
}
