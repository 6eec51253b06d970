import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '~/shared/markdown/render';
import { elementsOf, parseHtml } from './parsed-html';
import { ATTACKS, LINK_ATTACKS } from './attacks';

/** Written out anew instead of imported, so that a slip in the schema cannot hide itself. */
const ALLOWED: Record<string, string[]> = {
  a: ['href', 'title', 'ariaLabel', 'id', 'rel', 'role', 'download'],
  blockquote: ['className'],
  br: [], cite: [], del: [], em: [], h2: [], h3: [], h4: [], h5: [], h6: [], hr: [], p: [], pre: ['tabIndex'], strong: [], sup: [],
  code: ['className'],
  div: ['className', 'role', 'tabIndex', 'ariaLabel'],
  figure: [], figcaption: [],
  img: ['src', 'alt', 'title', 'loading', 'decoding', 'width', 'height', 'srcSet', 'sizes'],
  input: ['type', 'checked', 'disabled', 'ariaLabel'],
  li: ['id', 'className'],
  ol: ['start'],
  section: ['className', 'role'],
  table: [], thead: [], tbody: [], tr: [],
  td: ['className'],
  th: ['className', 'scope'],
  ul: ['className'],
};
const CLASSES = /^(quote|table-scroll|footnotes|task-list-item|contains-task-list|n|language-[\w+#.-]+)$/;
const SAFE_HREF = /^(https?:\/\/|mailto:|#|\/(?![/\\]))/i;

/** Everything in a tree that a post may not hold, in words. */
function strangers(html: string): string[] {
  const found: string[] = [];
  visit(parseHtml(html), (node: Nodes) => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type === 'element') found.push(...strangeParts(node));
  });
  return found;
}

function strangeParts({ tagName, properties }: Element): string[] {
  const allowed = ALLOWED[tagName];
  if (!allowed) return [`<${tagName}>`];
  const found = Object.keys(properties).filter((name) => !allowed.includes(name)).map((name) => `${tagName}[${name}]`);
  const { className, href, src, srcSet, id } = properties;
  for (const name of Array.isArray(className) ? className : []) if (!CLASSES.test(String(name))) found.push(`class ${name}`);
  if (href !== undefined && !SAFE_HREF.test(String(href))) found.push(`href ${href}`);
  if (src !== undefined && !String(src).startsWith('/uploads/')) found.push(`src ${src}`);
  if (srcSet !== undefined && !String(srcSet).split(', ').every((one) => one.startsWith('/uploads/'))) found.push(`srcset ${srcSet}`);
  if (id !== undefined && !/^md-[0-9a-f]{12}-/.test(String(id))) found.push(`id ${id}`);
  return found;
}

describe('hostile markup', () => {
  it.each(ATTACKS)('leaves nothing but a post: %s', (source) => {
    expect(strangers(renderMarkdown(source))).toEqual([]);
  });

  it.each(LINK_ATTACKS)('leaves no link or image to %s', (url) => {
    for (const source of [`[a](${url})`, `[a](<${url}>)`, `![a](${url})`, `[a]\n\n[a]: ${url}`, `[a]\n\n[a]: <${url}>`, `<${url}>`, url]) {
      expect(strangers(renderMarkdown(source))).toEqual([]);
      const dangerous = elementsOf(renderMarkdown(source)).filter(({ properties }) => /script:|^data:|^\/*\\|^\/\//i.test(String(properties.href ?? properties.src ?? '')));
      expect(dangerous).toEqual([]);
    }
  });

  it('is noticed by this very check', () => {
    const planted = ['<script>a</script>', '<p onclick="a">b</p>', '<a href="javascript:a">b</a>', '<img src="https://a.nl/b.png">', '<svg></svg>', '<p id="b">c</p>', '<p class="button">c</p>', '<!-- a -->', '<a href="//a.nl">b</a>', '<h1>a</h1>'];
    expect(planted.filter((html) => strangers(html).length === 0)).toEqual([]);
  });
});

describe('raw HTML', () => {
  it.each(['<b>vet</b>', 'Hoi <naam>, tot straks', '<script>alert(1)</script>', '<!-- weg -->', '<xmp> <title> <STYLE>'])('is shown as it was typed: %s', (source) => {
    const html = renderMarkdown(source);
    expect(textOf(parseHtml(html))).toBe(source);
    expect(elementsOf(html).map(({ tagName }) => tagName)).toEqual(['p']);
  });

  it('keeps the lines of a block', () => {
    expect(renderMarkdown('<div>\neen\ntwee\n</div>')).toBe('<p>&#x3C;div><br>een<br>twee<br>&#x3C;/div></p>');
  });

  it('breaks a line at <br>, which a table cell has no other way to do', () => {
    expect(elementsOf(renderMarkdown('| a |\n| - |\n| b<br>c<br/>d |'), 'br')).toHaveLength(2);
  });
});
