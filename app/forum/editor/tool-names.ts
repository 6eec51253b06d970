export const RICH_TOOLS = ['bold', 'italic', 'heading', 'list', 'numbers', 'quote', 'link', 'table', 'undo', 'redo'] as const;
/** Only of use in a table, and only shown there. */
export const TABLE_TOOLS = ['addRow', 'addColumn', 'removeRow', 'removeColumn', 'removeTable'] as const;
export type RichTool = (typeof RICH_TOOLS)[number] | (typeof TABLE_TOOLS)[number];

/** What the toolbar shows of where the caret is. */
export type ToolState = { on: RichTool[]; off: RichTool[]; inTable: boolean };
