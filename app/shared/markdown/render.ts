import { createHash } from 'node:crypto';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { ALLOWED_HTML } from './allowed-html';
import { shapedPost } from './shaped-post';

/** Stored beside the HTML of every post. Raise it when the output changes, so that stored posts can be rendered anew. */
export const PIPELINE_VERSION = 4;

/** Hexadecimal digits of the source's hash in an id: 48 bits, so two different posts on one page do not collide. */
const ID_DIGITS = 12;

/**
 * The sanitised HTML of a post written in Markdown (CommonMark 0.31 with the GFM extensions, and single line breaks kept). The same source always
 * gives the same HTML.
 *
 * Slow on hostile input: on the server call `renderPost` of renderer.server.ts, which checks the limits first and runs
 * this in a worker.
 */
export function renderMarkdown(source: string): string {
  const pipeline = shapedPost(idPrefix(source)).use(rehypeSanitize, ALLOWED_HTML).use(rehypeStringify);
  return String(pipeline.processSync(source));
}

/**
 * The rendering of the CommonMark specification, raw HTML included: what the specification's own examples are compared
 * with. Never show it to anybody.
 */
export function renderUnsanitised(source: string, { gfm }: { gfm: boolean }): string {
  const parser = gfm ? remark().use(remarkGfm) : remark();
  const pipeline = parser
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true });
  return String(pipeline.processSync(source));
}

function idPrefix(source: string): string {
  return `md-${createHash('sha256').update(source).digest('hex').slice(0, ID_DIGITS)}-`;
}
