import type { MessagePort } from 'node:worker_threads';
import { PIPELINE_VERSION, renderMarkdown } from './render';

/** Characters of HTML. Ten times the longest source: a few definitions that are used over and over multiply beyond it. */
const HTML_MAX = 500_000;

/** One render: the source, and a port on which the worker says that it began (the time limit runs from there). */
export type RenderTask = { source: string; began: MessagePort };
export type RenderAnswer = { html: string; version: number } | { refusal: 'tooComplex' };

/** Entry of the worker bundle (build-worker.mjs): renders one post, or says why not. */
export default function render({ source, began }: RenderTask): RenderAnswer {
  began.postMessage(true);
  began.close();
  try {
    const html = renderMarkdown(source);
    return html.length > HTML_MAX ? { refusal: 'tooComplex' } : { html, version: PIPELINE_VERSION };
  } catch (error) {
    // The parser recurses over the tree: a RangeError is the end of the stack, a fault of the text and not of ours.
    if (error instanceof RangeError) return { refusal: 'tooComplex' };
    throw error;
  }
}

/**
 * A thread that has just started runs cold code, three times as slow. Ten of these at its start (a tenth of a second) keep
 * that out of the first post's time.
 */
const WARM_UP = '# *a*\n\n- [x] [b](https://c.nl) **d**\n- e\n\n> `f`[^g]\n\n| h |\n| - |\n| i |\n\nEen gewone zin.\n\n';
renderMarkdown(`${WARM_UP.repeat(10)}[^g]: j`);
