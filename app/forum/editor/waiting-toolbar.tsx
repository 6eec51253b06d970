import type { MouseEvent } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { RICH_TOOLS, TOOL_LABELS } from './tool-names';

/**
 * Holds the place of the buttons until they are there, so that nothing moves when somebody begins to write: the same
 * words at the same size. A press begins the writing; who cannot see it has the text field, which does the same.
 */
export function WaitingToolbar({ fieldId }: { fieldId: string }) {
  const { t } = useWords();
  const begin = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(fieldId)?.focus();
  };
  return (
    <div className="toolbar rich-toolbar toolbar-waiting" aria-hidden="true" onMouseDown={begin}>
      {RICH_TOOLS.map((tool) => (
        <span key={tool}>{t(TOOL_LABELS[tool])}</span>
      ))}
    </div>
  );
}
