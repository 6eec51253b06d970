/** What a key press tells; a part of the browser's own event. */
type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'target' | 'preventDefault'>;

/**
 * Keys on the board: arrows go from card to card and from column to column, `m` opens the page that moves the card.
 * Tab and Enter stay what they are. Does nothing where no card has the focus.
 */
export function onBoardKey(press: Press, board: Element): void {
  if (press.altKey || press.ctrlKey || press.metaKey || !(press.target instanceof Element)) return;
  const card = press.target.closest('[data-card]');
  if (!card) return;
  const wanted = press.key.toLowerCase() === 'm' ? card.querySelector<HTMLElement>('[data-card-move]') : null;
  if (wanted) {
    press.preventDefault();
    wanted.click();
    return;
  }
  const next = neighbour(press.key, card, board);
  if (next === undefined) return;
  press.preventDefault();
  next?.querySelector<HTMLElement>('[data-card-link]')?.focus();
}

/** The card in that direction; null at the edge, undefined for a key that is no arrow. */
function neighbour(key: string, card: Element, board: Element): Element | null | undefined {
  const columns = [...board.querySelectorAll('[data-column]')].map((column) => [...column.querySelectorAll('[data-card]')]);
  // An arrow skips a column without cards.
  const filled = columns.filter((cards) => cards.length > 0);
  const at = filled.findIndex((cards) => cards.includes(card));
  const row = filled[at]?.indexOf(card) ?? 0;
  if (key === 'ArrowDown') return filled[at]?.[row + 1] ?? null;
  if (key === 'ArrowUp') return filled[at]?.[row - 1] ?? null;
  const beside = key === 'ArrowRight' ? filled[at + 1] : key === 'ArrowLeft' ? filled[at - 1] : undefined;
  if (beside) return beside[Math.min(row, beside.length - 1)] ?? null;
  return key === 'ArrowRight' || key === 'ArrowLeft' ? null : undefined;
}
