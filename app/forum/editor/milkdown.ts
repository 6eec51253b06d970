import { Editor, defaultValueCtx, editorViewCtx, editorViewOptionsCtx, parserCtx, remarkCtx, remarkStringifyOptionsCtx, rootCtx, schemaCtx, serializerCtx } from '@milkdown/kit/core';
import { clipboard } from '@milkdown/kit/plugin/clipboard';
import { history } from '@milkdown/kit/plugin/history';
import { remarkGFMPlugin } from '@milkdown/kit/preset/gfm';
import { trailing } from '@milkdown/kit/plugin/trailing';
import type { EditorView } from '@milkdown/kit/prose/view';
import type { MilkdownPlugin } from '@milkdown/kit/ctx';
import { ParserState, SerializerState } from '@milkdown/kit/transformer';
import { outline } from './can-hold';
import { WRITING } from './dialect';
import { richDialect } from './rich-dialect';
import type { Dialect } from './source-keeper';

export type Opened = { editor: Editor; view: EditorView; dialect: Dialect };

/** Milkdown in our dialect, in `root`, with `extra` plugins; empty until a document is put into its view. */
export async function openMilkdown(root: HTMLElement, attributes: Record<string, string> = {}, extra: MilkdownPlugin[] = []): Promise<Opened> {
  const editor = await Editor.make()
    .config((ctx) => {
      ctx.set(rootCtx, root);
      ctx.set(defaultValueCtx, '');
      ctx.set(remarkStringifyOptionsCtx, WRITING);
      // A change to one cell must not move every other.
      ctx.set(remarkGFMPlugin.options.key, { tablePipeAlign: false });
      ctx.update(editorViewOptionsCtx, (before) => ({ ...before, attributes }));
    })
    .use(richDialect())
    .use([history, clipboard, trailing].flat())
    .use(extra)
    .create();
  const { ctx } = editor;
  const [schema, remark] = [ctx.get(schemaCtx), ctx.get(remarkCtx)];
  // Anew each time: a state that once stopped halfway keeps what it was at.
  const read: Dialect['read'] = (source) => ParserState.create(schema, remark)(source);
  const write: Dialect['write'] = (doc) => SerializerState.create(schema, remark)(doc);
  ctx.set(parserCtx, read);
  ctx.set(serializerCtx, write);
  return { editor, view: ctx.get(editorViewCtx), dialect: { read, write, outline } };
}
