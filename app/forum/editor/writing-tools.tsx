import { useCallback, useEffect, useState } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { MarkdownToolbar } from '../posts/markdown-toolbar';
import type { Unheld } from './can-hold';
import './editor.css';
import { RichField } from './rich-field';
import { TypedMentions } from './typed-mentions';
import { chosenMode, rememberMode, type WritingMode } from './writing-mode';

const UNHELD: Record<Unheld, string> = {
  html: 'forum:editor.unheld.html',
  footnotes: 'forum:editor.unheld.footnotes',
  references: 'forum:editor.unheld.references',
  other: 'forum:editor.unheld.other',
};

export type ToolsProps = { fieldId: string; onShown: (mode: WritingMode) => void };

/**
 * What stands around the text field of a post once somebody writes: the buttons, the rich editor in front of it, the
 * names that are suggested, and the switch between the two ways to write. The text field holds the text in both.
 */
export function WritingTools({ fieldId, onShown }: ToolsProps) {
  const { t } = useWords();
  const [mode, setMode] = useState<WritingMode>(chosenMode);
  const [unheld, setUnheld] = useState<Unheld | null>(null);
  const choose = (wanted: WritingMode) => {
    rememberMode(wanted);
    setUnheld(null);
    setMode(wanted);
    if (wanted === 'markdown') requestAnimationFrame(() => document.getElementById(fieldId)?.focus());
  };
  const refuse = useCallback((why: Unheld) => {
    setUnheld(why);
    setMode('markdown');
  }, []);
  useEffect(() => {
    if (mode === 'markdown') onShown('markdown');
  }, [mode, onShown]);
  return (
    <>
      <ModeSwitch mode={mode} onChoose={choose} />
      {unheld && (
        <p className="meta" role="status">
          {t('forum:editor.unheld.start')} {t(UNHELD[unheld])}
        </p>
      )}
      {mode === 'markdown' && <MarkdownToolbar fieldId={fieldId} />}
      {mode === 'markdown' && <TypedMentions fieldId={fieldId} />}
      {mode === 'rich' && <RichField fieldId={fieldId} onOpen={() => onShown('rich')} onUnheld={refuse} />}
    </>
  );
}

function ModeSwitch({ mode, onChoose }: { mode: WritingMode; onChoose: (mode: WritingMode) => void }) {
  const { t } = useWords();
  return (
    <div className="writing-mode" role="group" aria-label={t('forum:editor.mode.label')}>
      <button type="button" aria-pressed={mode === 'rich'} onClick={() => mode === 'rich' || onChoose('rich')}>
        {t('forum:editor.mode.rich')}
      </button>
      <button type="button" aria-pressed={mode === 'markdown'} onClick={() => mode === 'markdown' || onChoose('markdown')}>
        {t('forum:editor.mode.markdown')}
      </button>
    </div>
  );
}
