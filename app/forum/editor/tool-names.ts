export const RICH_TOOLS = ['bold', 'italic', 'heading', 'list', 'numbers', 'quote', 'link', 'table', 'undo', 'redo'] as const;
/** Only of use in a table, and only shown there. */
export const TABLE_TOOLS = ['addRow', 'addColumn', 'removeRow', 'removeColumn', 'removeTable'] as const;
export type RichTool = (typeof RICH_TOOLS)[number] | (typeof TABLE_TOOLS)[number];

/** What the toolbar shows of where the caret is. */
export type ToolState = { on: RichTool[]; off: RichTool[]; inTable: boolean };

/** The word on each button. */
export const TOOL_LABELS: Record<RichTool, string> = {
  bold: 'forum:compose.toolbar.bold',
  italic: 'forum:compose.toolbar.italic',
  heading: 'forum:compose.toolbar.heading',
  list: 'forum:compose.toolbar.list',
  numbers: 'forum:compose.toolbar.numbers',
  quote: 'forum:compose.toolbar.quote',
  link: 'forum:compose.toolbar.link',
  table: 'forum:editor.tools.table',
  undo: 'forum:editor.tools.undo',
  redo: 'forum:editor.tools.redo',
  addRow: 'forum:editor.tools.addRow',
  addColumn: 'forum:editor.tools.addColumn',
  removeRow: 'forum:editor.tools.removeRow',
  removeColumn: 'forum:editor.tools.removeColumn',
  removeTable: 'forum:editor.tools.removeTable',
};
