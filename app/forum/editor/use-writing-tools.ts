import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { chosenMode, type WritingMode } from './writing-mode';
import type { ToolsProps } from './writing-tools';

/**
 * The tools to write with, once they are there: they are fetched when somebody begins to write, so that reading stays
 * light; or at once when `hasText`, a draft or a post that is edited, so that nobody meets the Markdown of what they
 * wrote as it will look. Until then, and where they cannot be fetched, the text field does its work alone.
 */
export function useWritingTools(hasText: boolean) {
  const [Tools, setTools] = useState<ComponentType<ToolsProps> | null>(null);
  /** Nothing yet, until the tools are there. */
  const [shown, setShown] = useState<WritingMode | null>(null);
  const load = useCallback(() => {
    void import('./writing-tools').then(
      ({ WritingTools }) => setTools(() => WritingTools),
      () => setShown('markdown'),
    );
  }, []);
  useEffect(() => {
    if (hasText || chosenMode() === 'markdown') load();
  }, [hasText, load]);
  return { Tools, shown, setShown, load };
}
