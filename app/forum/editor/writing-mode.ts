/** How somebody writes: as it will look, or as Markdown. */
export type WritingMode = 'rich' | 'markdown';

const KEY = 'writing-mode';

/** The way that was chosen last on this device; until one is chosen, as it will look. */
export function chosenMode(): WritingMode {
  return localStorage.getItem(KEY) === 'markdown' ? 'markdown' : 'rich';
}

/** Remembers the way to write for every field from now on. */
export function rememberMode(mode: WritingMode): void {
  localStorage.setItem(KEY, mode);
}
