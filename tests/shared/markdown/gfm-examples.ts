/**
 * The examples of the extensions in the GitHub Flavored Markdown Spec 0.29-gfm (https://github.github.com/gfm/,
 * CC BY-SA 4.0), by section and in its order.
 */
export type GfmExample = {
  markdown: string;
  html: string;
  /** What we do instead, and why. */
  deviation?: { html: string; reason: string };
};

const table = (head: string[], ...rows: string[][]): string => {
  const line = (cells: string[], tag: string) => `<tr>\n${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('\n')}\n</tr>\n`;
  const body = rows.length > 0 ? `<tbody>\n${rows.map((row) => line(row, 'td')).join('')}</tbody>\n` : '';
  return `<table>\n<thead>\n${line(head, 'th')}</thead>\n${body}</table>`;
};
const link = (text: string, href = text): string => `<a href="${href}">${text}</a>`;
const mail = (address: string): string => link(address, `mailto:${address}`);
const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const box = (checked = ''): string => `<input ${checked}disabled="" type="checkbox">`;

const CHAT = 'remark links the mail address alone; xmpp addresses are none that we would let through';
const TASK_CLASSES = 'the class names that cmark-gfm leaves out are the ones that GitHub itself shows, and our CSS uses them';

export const GFM_EXAMPLES: Record<string, GfmExample[]> = {
  'Tables (extension)': [
    { markdown: '| foo | bar |\n| --- | --- |\n| baz | bim |', html: table(['foo', 'bar'], ['baz', 'bim']) },
    {
      markdown: '| abc | defghi |\n:-: | -----------:\nbar | baz',
      html: table(['abc', 'defghi'], ['bar', 'baz'])
        .replace(/<(t[hd])>(abc|bar)/g, '<$1 align="center">$2')
        .replace(/<(t[hd])>(defghi|baz)/g, '<$1 align="right">$2'),
    },
    {
      markdown: '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
      html: table(['f|oo'], ['b <code>|</code> az'], ['b <strong>|</strong> im']),
    },
    {
      markdown: '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
      html: `${table(['abc', 'def'], ['bar', 'baz'])}\n<blockquote>\n<p>bar</p>\n</blockquote>`,
    },
    {
      markdown: '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar',
      html: `${table(['abc', 'def'], ['bar', 'baz'], ['bar', ''])}\n<p>bar</p>`,
    },
    { markdown: '| abc | def |\n| --- |\n| bar |', html: '<p>| abc | def |\n| --- |\n| bar |</p>' },
    {
      markdown: '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |',
      html: table(['abc', 'def'], ['bar', ''], ['bar', 'baz']),
    },
    { markdown: '| abc | def |\n| --- | --- |', html: table(['abc', 'def']) },
  ],
  'Task list items (extension)': [
    {
      markdown: '- [ ] foo\n- [x] bar',
      html: `<ul>\n<li>${box()} foo</li>\n<li>${box('checked="" ')} bar</li>\n</ul>`,
      deviation: {
        html: `<ul class="contains-task-list">\n<li class="task-list-item">${box()} foo</li>\n<li class="task-list-item">${box('checked="" ')} bar</li>\n</ul>`,
        reason: TASK_CLASSES,
      },
    },
    {
      markdown: '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim',
      html: `<ul>\n<li>${box('checked="" ')} foo\n<ul>\n<li>${box()} bar</li>\n<li>${box('checked="" ')} baz</li>\n</ul>\n</li>\n<li>${box()} bim</li>\n</ul>`,
      deviation: {
        html: `<ul class="contains-task-list">\n<li class="task-list-item">${box('checked="" ')} foo\n<ul class="contains-task-list">\n<li class="task-list-item">${box()} bar</li>\n<li class="task-list-item">${box('checked="" ')} baz</li>\n</ul>\n</li>\n<li class="task-list-item">${box()} bim</li>\n</ul>`,
        reason: TASK_CLASSES,
      },
    },
  ],
  'Strikethrough (extension)': [
    { markdown: '~~Hi~~ Hello, ~there~ world!', html: '<p><del>Hi</del> Hello, <del>there</del> world!</p>' },
    { markdown: 'This ~~has a\n\nnew paragraph~~.', html: paragraphs('This ~~has a', 'new paragraph~~.') },
    { markdown: 'This will ~~~not~~~ strike.', html: '<p>This will ~~~not~~~ strike.</p>' },
  ],
  'Autolinks (extension)': [
    { markdown: 'www.commonmark.org', html: paragraphs(link('www.commonmark.org', 'http://www.commonmark.org')) },
    {
      markdown: 'Visit www.commonmark.org/help for more information.',
      html: paragraphs(`Visit ${link('www.commonmark.org/help', 'http://www.commonmark.org/help')} for more information.`),
    },
    {
      markdown: 'Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.',
      html: paragraphs(
        `Visit ${link('www.commonmark.org', 'http://www.commonmark.org')}.`,
        `Visit ${link('www.commonmark.org/a.b', 'http://www.commonmark.org/a.b')}.`,
      ),
    },
    {
      markdown:
        'www.google.com/search?q=Markup+(business)\n\nwww.google.com/search?q=Markup+(business)))\n\n(www.google.com/search?q=Markup+(business))\n\n(www.google.com/search?q=Markup+(business)',
      html: ['%', '%))', '(%)', '(%']
        .map((text) => paragraphs(text.replace('%', link('www.google.com/search?q=Markup+(business)', 'http://www.google.com/search?q=Markup+(business)'))))
        .join('\n'),
    },
    {
      markdown: 'www.google.com/search?q=(business))+ok',
      html: paragraphs(link('www.google.com/search?q=(business))+ok', 'http://www.google.com/search?q=(business))+ok')),
    },
    {
      markdown: 'www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;',
      html: paragraphs(
        link('www.google.com/search?q=commonmark&amp;hl=en', 'http://www.google.com/search?q=commonmark&amp;hl=en'),
        `${link('www.google.com/search?q=commonmark', 'http://www.google.com/search?q=commonmark')}&amp;hl;`,
      ),
    },
    { markdown: 'www.commonmark.org/he<lp', html: paragraphs(`${link('www.commonmark.org/he', 'http://www.commonmark.org/he')}&lt;lp`) },
    {
      markdown: 'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))',
      html: paragraphs(link('http://commonmark.org'), `(Visit ${link('https://encrypted.google.com/search?q=Markup+(business)')})`),
    },
    { markdown: 'foo@bar.baz', html: paragraphs(link('foo@bar.baz', 'mailto:foo@bar.baz')) },
    {
      markdown: "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
      html: paragraphs(`hello@mail+xyz.example isn't valid, but ${link('hello+xyz@mail.example', 'mailto:hello+xyz@mail.example')} is.`),
    },
    {
      markdown: 'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_',
      html: paragraphs(link('a.b-c_d@a.b', 'mailto:a.b-c_d@a.b'), `${link('a.b-c_d@a.b', 'mailto:a.b-c_d@a.b')}.`, 'a.b-c_d@a.b-', 'a.b-c_d@a.b_'),
    },
    {
      markdown:
        'mailto:foo@bar.baz\n\nmailto:a.b-c_d@a.b\n\nmailto:a.b-c_d@a.b.\n\nmailto:a.b-c_d@a.b/\n\nmailto:a.b-c_d@a.b-\n\nmailto:a.b-c_d@a.b_\n\nxmpp:foo@bar.baz\n\nxmpp:foo@bar.baz.',
      html: paragraphs(
        link('mailto:foo@bar.baz'),
        link('mailto:a.b-c_d@a.b'),
        `${link('mailto:a.b-c_d@a.b')}.`,
        `${link('mailto:a.b-c_d@a.b')}/`,
        'mailto:a.b-c_d@a.b-',
        'mailto:a.b-c_d@a.b_',
        link('xmpp:foo@bar.baz'),
        `${link('xmpp:foo@bar.baz')}.`,
      ),
      deviation: {
        html: paragraphs(
          `mailto:${mail('foo@bar.baz')}`,
          `mailto:${mail('a.b-c_d@a.b')}`,
          `mailto:${mail('a.b-c_d@a.b')}.`,
          `mailto:${mail('a.b-c_d@a.b')}/`,
          'mailto:a.b-c_d@a.b-',
          'mailto:a.b-c_d@a.b_',
          `xmpp:${mail('foo@bar.baz')}`,
          `xmpp:${mail('foo@bar.baz')}.`,
        ),
        reason: CHAT,
      },
    },
    {
      markdown: 'xmpp:foo@bar.baz/txt\n\nxmpp:foo@bar.baz/txt@bin\n\nxmpp:foo@bar.baz/txt@bin.com',
      html: paragraphs(link('xmpp:foo@bar.baz/txt'), link('xmpp:foo@bar.baz/txt@bin'), link('xmpp:foo@bar.baz/txt@bin.com')),
      deviation: {
        html: paragraphs(
          `xmpp:${mail('foo@bar.baz')}/txt`,
          `xmpp:${mail('foo@bar.baz')}/txt@bin`,
          `xmpp:${mail('foo@bar.baz')}/${mail('txt@bin.com')}`,
        ),
        reason: CHAT,
      },
    },
    {
      markdown: 'xmpp:foo@bar.baz/txt/bin',
      html: paragraphs(`${link('xmpp:foo@bar.baz/txt')}/bin`),
      deviation: { html: paragraphs(`xmpp:${mail('foo@bar.baz')}/txt/bin`), reason: CHAT },
    },
  ],
  'Disallowed Raw HTML (extension)': [
    {
      markdown: '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.  <XMP> is also disallowed.\n</blockquote>',
      html: '<p><strong> &lt;title> &lt;style> <em></p>\n<blockquote>\n  &lt;xmp> is disallowed.  &lt;XMP> is also disallowed.\n</blockquote>',
      deviation: {
        html: '<p><strong> <title> <style> <em></p>\n<blockquote>\n  <xmp> is disallowed.  <XMP> is also disallowed.\n</blockquote>',
        reason: 'no filter of nine tags, because what is shown goes further: every tag becomes text (sanitising.test.ts)',
      },
    },
  ],
};
