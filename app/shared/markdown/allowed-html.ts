import type { Options as Schema } from 'rehype-sanitize';

/**
 * Ids are made by the pipeline alone, from a hash of the source (see render.ts), so that two posts on one page
 * cannot take each other's footnotes, and no id can shadow a form field or a global of the page.
 */
export const ID_PATTERN = /^md-[0-9a-f]{12}-/;

const PIXELS = /^[1-9]\d{0,3}$/;
/** What a browser may choose from for a picture: sizes of an upload, and no address elsewhere. */
const UPLOADS_ONLY = /^\/uploads\/[0-9a-fx-]+(?:\/\d+)? \d+w(?:, \/uploads\/[0-9a-fx-]+(?:\/\d+)? \d+w)*$/;

/**
 * Everything a post may consist of. The pipeline makes nothing else, so this is the second lock on the door: it is
 * written out in full instead of extending the library's default, because a wider default in a new version must not
 * widen ours.
 */
export const ALLOWED_HTML: Schema = {
  tagNames: [
    'a', 'blockquote', 'br', 'cite', 'code', 'del', 'div', 'em', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'input',
    'li', 'ol', 'p', 'pre', 'section', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
  ],
  attributes: {
    a: ['href', 'title', 'ariaLabel', ['download', true], ['id', ID_PATTERN], ['rel', 'nofollow', 'ugc', 'noopener'], ['role', 'doc-noteref', 'doc-backlink']],
    blockquote: [['className', 'quote']],
    code: [['className', /^language-[\w+#.-]{1,30}$/]],
    div: [['className', 'table-scroll'], ['role', 'region'], ['tabIndex', 0], 'ariaLabel'],
    img: [
      'src', 'alt', 'title', ['loading', 'lazy'], ['decoding', 'async'],
      ['width', PIXELS], ['height', PIXELS], ['srcSet', UPLOADS_ONLY], ['sizes', /^[\w().:, -]{1,60}$/],
    ],
    input: [['type', 'checkbox'], 'checked', ['disabled', true], 'ariaLabel'],
    li: [['id', ID_PATTERN], ['className', 'task-list-item']],
    ol: ['start'],
    p: [['className', 'link-card']],
    pre: [['tabIndex', 0]],
    section: [['className', 'footnotes'], ['role', 'doc-endnotes']],
    td: [['className', 'n']],
    th: [['className', 'n'], ['scope', 'col']],
    ul: [['className', 'contains-task-list']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: { li: ['ol', 'ul'], tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
