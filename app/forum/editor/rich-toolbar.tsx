import { forwardRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { RICH_TOOLS, TABLE_TOOLS, TOOL_LABELS, type RichTool, type ToolState } from './tool-names';

const KEYS: Partial<Record<RichTool, string>> = { bold: 'B', italic: 'I', link: 'K', undo: 'Z', redo: 'Y' };
/** Buttons that stay pressed while the caret is in what they made. */
const TOGGLES = new Set<RichTool>(['bold', 'italic', 'heading', 'list', 'numbers', 'quote']);

type RichToolbarProps = { state: ToolState; onUse: (tool: RichTool) => void };

/** The buttons of the rich editor: one stop of the Tab key, with the arrows between them. */
export const RichToolbar = forwardRef<HTMLDivElement, RichToolbarProps>(function RichToolbar({ state, onUse }, ref) {
  const { t } = useWords();
  const tools: RichTool[] = [...RICH_TOOLS, ...(state.inTable ? TABLE_TOOLS : [])];
  const [chosen, setChosen] = useState<RichTool>('bold');
  const stop = tools.includes(chosen) ? chosen : 'bold';
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -tools.indexOf(stop), End: tools.length - 1 - tools.indexOf(stop) };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tools[(tools.indexOf(stop) + step + tools.length) % tools.length] ?? 'bold';
    setChosen(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tool=${next}]`)?.focus();
  };
  return (
    <div className="toolbar rich-toolbar" role="toolbar" tabIndex={-1} aria-label={t('forum:compose.toolbar.label')} onKeyDown={move} ref={ref}>
      {tools.map((tool) => (
        <button
          key={tool}
          type="button"
          data-tool={tool}
          tabIndex={tool === stop ? 0 : -1}
          aria-pressed={TOGGLES.has(tool) ? state.on.includes(tool) : undefined}
          aria-disabled={state.off.includes(tool) || undefined}
          aria-keyshortcuts={KEYS[tool] && `Control+${KEYS[tool]} Meta+${KEYS[tool]}`}
          // Pressing must not take the caret and the selection out of the text.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setChosen(tool)}
          onClick={() => state.off.includes(tool) || onUse(tool)}
        >
          {t(TOOL_LABELS[tool])}
        </button>
      ))}
    </div>
  );
});
