import { useEffect, type ReactNode } from 'react';
import { useWords } from '~/shared/i18n/words-context';

type ElementProps = { children: ReactNode; class?: string; for?: string; 'aria-label'?: string; title?: string };

declare module 'react' {
  // The elements of @github/markdown-toolbar-element that we use.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'markdown-toolbar': ElementProps;
      'md-bold': ElementProps;
      'md-italic': ElementProps;
      'md-header': ElementProps;
      'md-unordered-list': ElementProps;
      'md-ordered-list': ElementProps;
      'md-quote': ElementProps;
      'md-link': ElementProps;
    }
  }
}

/** Buttons in words above a text field, with the keys of the element: Ctrl or Cmd with B, I, K and others. */
export function MarkdownToolbar({ fieldId }: { fieldId: string }) {
  const { t } = useWords();
  useEffect(() => {
    // It defines custom elements when loaded, which only a browser can.
    void import('@github/markdown-toolbar-element');
  }, []);
  return (
    <markdown-toolbar class="toolbar" for={fieldId} aria-label={t('forum:compose.toolbar.label')}>
      <md-bold>{t('forum:compose.toolbar.bold')}</md-bold>
      <md-italic>{t('forum:compose.toolbar.italic')}</md-italic>
      <md-header>{t('forum:compose.toolbar.heading')}</md-header>
      <md-unordered-list>{t('forum:compose.toolbar.list')}</md-unordered-list>
      <md-ordered-list>{t('forum:compose.toolbar.numbers')}</md-ordered-list>
      <md-quote>{t('forum:compose.toolbar.quote')}</md-quote>
      <md-link>{t('forum:compose.toolbar.link')}</md-link>
    </markdown-toolbar>
  );
}
