import { commandsCtx, type CmdKey } from '@milkdown/kit/core';
import type { Ctx } from '@milkdown/kit/ctx';
import { addColAfterCommand, addRowAfterCommand, insertTableCommand } from '@milkdown/kit/preset/gfm';
import { lift, setBlockType, toggleMark, wrapIn } from '@milkdown/kit/prose/commands';
import { redo, redoDepth, undo, undoDepth } from '@milkdown/kit/prose/history';
import type { Node, NodeType } from '@milkdown/kit/prose/model';
import { liftListItem, wrapInList } from '@milkdown/kit/prose/schema-list';
import type { Command, EditorState } from '@milkdown/kit/prose/state';
import { deleteColumn, deleteRow, deleteTable } from '@milkdown/kit/prose/tables';
import type { RichTool, ToolState } from './tool-names';

/** Rows of a new table, its head among them, and its columns. */
const NEW_TABLE = { row: 2, col: 2 };
/** The heading that the button makes: the highest below the title of the post. */
const HEADING_LEVEL = 2;
/** Rows that a table keeps: its head and one more. */
const LEAST_ROWS = 2;

/** Where the caret is, for the buttons. */
export function toolsAt(state: EditorState): ToolState {
  const { marks, nodes } = state.schema;
  const within = (type: NodeType | undefined) => type !== undefined && nearest(state, type) !== undefined;
  const isMarked = (name: string) => {
    const { from, to, empty, $from } = state.selection;
    const type = marks[name];
    if (!type) return false;
    return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
  };
  const list = nearestList(state)?.type;
  const on: Partial<Record<RichTool, boolean>> = {
    bold: isMarked('strong'),
    italic: isMarked('emphasis'),
    link: isMarked('link'),
    heading: within(nodes.heading),
    quote: within(nodes.blockquote),
    list: list === nodes.bullet_list,
    numbers: list === nodes.ordered_list,
  };
  const inTable = within(nodes.table);
  const off: Partial<Record<RichTool, boolean>> = { undo: undoDepth(state) === 0, redo: redoDepth(state) === 0, table: inTable };
  return { on: chosen(on), off: chosen(off), inTable };
}

function chosen(which: Partial<Record<RichTool, boolean>>): RichTool[] {
  return (Object.keys(which) as RichTool[]).filter((tool) => which[tool]);
}

/** What a button does, as a command of the editor. The link has a dialog of its own (rich-link.ts). */
export function commandOf(tool: Exclude<RichTool, 'link'>, ctx: Ctx, state: EditorState): Command {
  const { marks, nodes } = state.schema;
  const preset = <T>(key: CmdKey<T>, payload?: T): Command => (_state, dispatch) => (dispatch ? ctx.get(commandsCtx).call(key, payload) : true);
  const need = <T>(type: T | undefined): T => {
    if (!type) throw new Error('The schema of the editor lacks a type.');
    return type;
  };
  switch (tool) {
    case 'bold':
      return toggleMark(need(marks.strong));
    case 'italic':
      return toggleMark(need(marks.emphasis));
    case 'heading':
      return nearest(state, need(nodes.heading)) ? setBlockType(need(nodes.paragraph)) : setBlockType(need(nodes.heading), { level: HEADING_LEVEL });
    case 'list':
      return toggleList(state, need(nodes.bullet_list), need(nodes.list_item));
    case 'numbers':
      return toggleList(state, need(nodes.ordered_list), need(nodes.list_item));
    case 'quote':
      return nearest(state, need(nodes.blockquote)) ? lift : wrapIn(need(nodes.blockquote));
    case 'table':
      return preset(insertTableCommand.key, NEW_TABLE);
    case 'addRow':
      return preset(addRowAfterCommand.key);
    case 'addColumn':
      return preset(addColAfterCommand.key);
    case 'removeRow':
      return (nearest(state, need(nodes.table))?.childCount ?? 0) > LEAST_ROWS && !nearest(state, need(nodes.table_header_row)) ? deleteRow : () => false;
    case 'removeColumn':
      return (nearest(state, need(nodes.table))?.firstChild?.childCount ?? 0) > 1 ? deleteColumn : deleteTable;
    case 'removeTable':
      return deleteTable;
    case 'undo':
      return undo;
    case 'redo':
      return redo;
  }
}

/** Out of a list of this kind, from another kind into it, or a new one. */
function toggleList(state: EditorState, list: NodeType, item: NodeType): Command {
  const current = nearestList(state);
  if (!current) return wrapInList(list);
  if (current.type === list) return liftListItem(item);
  return (_state, dispatch) => {
    dispatch?.(state.tr.setNodeMarkup(current.at, list));
    return true;
  };
}

function nearestList({ schema, selection: { $from } }: EditorState): { type: NodeType; at: number } | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (type === schema.nodes.bullet_list || type === schema.nodes.ordered_list) return { type, at: $from.before(depth) };
  }
  return undefined;
}

function nearest({ selection: { $from } }: EditorState, type: NodeType): Node | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return $from.node(depth);
  return undefined;
}
