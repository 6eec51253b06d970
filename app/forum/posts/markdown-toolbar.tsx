import { createElement, useEffect } from 'react';
import { useWords } from '~/shared/i18n/words-context';

/** The elements of @github/markdown-toolbar-element, with the key that does the same in other programs. */
const TOOLS: readonly { element: string; label: string; key?: string }[] = [
  { element: 'md-bold', label: 'forum:compose.toolbar.bold', key: 'B' },
  { element: 'md-italic', label: 'forum:compose.toolbar.italic', key: 'I' },
  { element: 'md-header', label: 'forum:compose.toolbar.heading' },
  { element: 'md-unordered-list', label: 'forum:compose.toolbar.list' },
  { element: 'md-ordered-list', label: 'forum:compose.toolbar.numbers' },
  { element: 'md-quote', label: 'forum:compose.toolbar.quote' },
  { element: 'md-link', label: 'forum:compose.toolbar.link', key: 'K' },
];

/** Buttons in words above a text field; in the field Ctrl or Cmd with B, I and K does the same. */
export function MarkdownToolbar({ fieldId }: { fieldId: string }) {
  const { t } = useWords();
  useEffect(() => {
    // It defines custom elements when loaded, which only a browser can.
    void import('@github/markdown-toolbar-element');
    const field = document.getElementById(fieldId);
    const press = (event: KeyboardEvent) => {
      const tool = isShortcut(event) && TOOLS.find(({ key }) => key === event.key.toUpperCase());
      if (!tool) return;
      event.preventDefault();
      document.querySelector<HTMLElement>(`markdown-toolbar[for='${fieldId}'] ${tool.element}`)?.click();
    };
    field?.addEventListener('keydown', press);
    return () => field?.removeEventListener('keydown', press);
  }, [fieldId]);
  const buttons = TOOLS.map(({ element, label, key }) =>
    createElement(element, { key: element, 'aria-keyshortcuts': key && `Control+${key} Meta+${key}` }, t(label)),
  );
  const attributes = { class: 'toolbar', for: fieldId, 'aria-label': t('forum:compose.toolbar.label') };
  return createElement('markdown-toolbar', attributes, buttons);
}

function isShortcut(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
}
