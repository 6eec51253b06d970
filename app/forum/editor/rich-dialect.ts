import { $remark } from '@milkdown/kit/utils';
import {
  commonmark,
  headingSchema,
  imageSchema,
  linkSchema,
  paragraphSchema,
  remarkHtmlTransformer,
  remarkLineBreak,
  remarkPreserveEmptyLinePlugin,
  syncHeadingIdPlugin,
  htmlSchema,
} from '@milkdown/kit/preset/commonmark';
import { gfm } from '@milkdown/kit/preset/gfm';
import type { MilkdownPlugin } from '@milkdown/kit/ctx';
import { showLineBreaks } from '~/shared/markdown/line-breaks';
import { BARE_ADDRESS, isAddress, readHtmlAsText } from './dialect';

/** Parts of the presets that speak another Markdown than ours, or set ids in the page. */
const LEFT_OUT = new Set<unknown>([
  ...remarkPreserveEmptyLinePlugin,
  ...remarkLineBreak,
  ...remarkHtmlTransformer,
  ...htmlSchema,
  syncHeadingIdPlugin,
]);

const literalHtml = $remark('readHtmlAsText', () => readHtmlAsText);
const lineBreaks = $remark('showLineBreaks', () => showLineBreaks);

/** Headings look as on the page, one level below its own; the level itself is kept for copying. */
const headings = headingSchema.extendSchema((before) => (ctx) => {
  const schema = before(ctx);
  const own = { tag: '[data-level]', getAttrs: (dom: HTMLElement) => ({ level: Number(dom.dataset.level) || 1 }) };
  return {
    ...schema,
    parseDOM: [own, ...(schema.parseDOM ?? [])],
    toDOM: (node) => {
      const level = Number(node.attrs.level);
      return [`h${Math.min(level + 1, 6)}`, { 'data-level': String(level) }, 0];
    },
  };
});

/** A picture of elsewhere is shown as its words: no other site learns that somebody writes here. */
const pictures = imageSchema.extendSchema((before) => (ctx) => ({
  ...before(ctx),
  parseMarkdown: {
    match: ({ type }) => type === 'image',
    runner: (state, node, type) => {
      const [src, alt, title] = [node.url, node.alt, node.title].map((text) => (typeof text === 'string' ? text : ''));
      state.addNode(type, { src, alt, title });
    },
  },
  toDOM: (node) => {
    const { src, alt, title } = node.attrs as Record<'src' | 'alt' | 'title', string>;
    if (src.startsWith('/uploads/')) return ['img', { src, alt, ...(title && { title }) }];
    return ['span', { class: 'outside-picture' }, alt || src];
  },
}));

/** The preset asks the view whether a paragraph is the last; ours needs no view, so that a test can do without one. */
const paragraphs = paragraphSchema.extendSchema((before) => (ctx) => ({
  ...before(ctx),
  toMarkdown: {
    match: (node) => node.type.name === 'paragraph',
    runner: (state, node) => {
      state.openNode('paragraph').next(node.content).closeNode();
    },
  },
}));

/** An address that is its own words is written bare, as it was typed. */
const bareLinks = linkSchema.extendSchema((before) => (ctx) => {
  const schema = before(ctx);
  return {
    ...schema,
    inclusive: false,
    toMarkdown: {
      match: schema.toMarkdown.match,
      runner: (state, mark, node) => {
        const isBare = isAddress(node.text ?? '', String(mark.attrs.href)) && !mark.attrs.title && node.marks.length === 1;
        if (!isBare) return schema.toMarkdown.runner(state, mark, node);
        state.addNode(BARE_ADDRESS, undefined, node.text);
        return true;
      },
    },
  };
});

/** Every piece of Milkdown that reads or writes Markdown: the schema with its parser and serialiser, keys and commands. */
export function richDialect(): MilkdownPlugin[] {
  const presets = [...commonmark, ...gfm].filter((plugin) => !LEFT_OUT.has(plugin));
  return [...presets, ...headings, ...pictures, ...paragraphs, ...bareLinks, ...literalHtml, ...lineBreaks].flat();
}
