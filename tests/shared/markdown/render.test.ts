import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '~/shared/markdown/render';
import { elementsOf, parseHtml } from './parsed-html';

function only(source: string, tagName: string): Element {
  const found = elementsOf(renderMarkdown(source), tagName);
  expect(found).toHaveLength(1);
  return found[0] as Element;
}

describe('headings', () => {
  it('stand below the h1 of the page, and no deeper than h6', () => {
    expect(renderMarkdown('# a\n## b\n### c\n#### d\n##### e\n###### f')).toBe(
      ['<h2>a</h2>', '<h3>b</h3>', '<h4>c</h4>', '<h5>d</h5>', '<h6>e</h6>', '<h6>f</h6>'].join('\n'),
    );
  });
});

describe('a table', () => {
  const source = '| Duo | Les 1 |\n| --- | ---: |\n| Beginners | 5,0 |';

  it('scrolls inside itself and is named by its header row', () => {
    expect(only(source, 'div').properties).toEqual({ className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: 'Duo · Les 1' });
    expect(elementsOf(renderMarkdown(source), 'th').map(({ properties }) => properties)).toEqual([
      { scope: 'col' },
      { scope: 'col', className: ['n'] },
    ]);
  });

  it('stands columns of figures right', () => {
    expect(elementsOf(renderMarkdown(source), 'td').map(({ properties }) => properties)).toEqual([{}, { className: ['n'] }]);
  });

  it('without any words gets no name and no place in the tab order', () => {
    expect(only('| |\n| - |\n| |', 'div').properties).toEqual({ className: ['table-scroll'] });
  });

  it('with an empty header row is named by its cells', () => {
    expect(only('| | |\n| - | - |\n| a | b |', 'div').properties.ariaLabel).toBe('a b');
  });

  it('inside a quote gets its frame too', () => {
    expect(only(source.replace(/^/gm, '> '), 'div').properties.role).toBe('region');
  });
});

describe('a quote', () => {
  it('that opens with a link to a post names its source', () => {
    expect(renderMarkdown('> [Joost schreef](/posts/123)\n>\n> Klap *eerst*.')).toBe(
      '<blockquote class="quote">\n<cite><a href="/posts/123">Joost schreef</a></cite>\n<p>Klap <em>eerst</em>.</p>\n</blockquote>',
    );
  });

  it.each([
    '> [Joost](/topics/1)\n>\n> a',
    '> [Joost](https://a.nl/posts/1)\n>\n> a',
    '> [Joost](/posts/1) schreef\n>\n> a',
    '> [Joost](/posts/1/edit)\n>\n> a',
    '> a\n>\n> [Joost](/posts/1)',
    '> # [Joost](/posts/1)\n>\n> a',
  ])('names none when it opens otherwise: %s', (source) => {
    expect(elementsOf(renderMarkdown(source), 'cite')).toEqual([]);
    expect(only(source, 'blockquote').properties).toEqual({ className: ['quote'] });
  });

  it('keeps the sources of quotes inside quotes', () => {
    const html = renderMarkdown('> [A](/posts/2)\n>\n> > [B](/posts/1)\n> >\n> > oud\n>\n> nieuw');
    expect(elementsOf(html, 'cite').map((cite) => textOf(cite))).toEqual(['A', 'B']);
  });
});

describe('links', () => {
  const outward = ['nofollow', 'ugc', 'noopener'];

  it.each(['https://a.nl', 'http://a.nl/b?c=d#e', 'mailto:a@b.nl', 'HTTPS://a.nl'])('outward carry their markers: %s', (url) => {
    expect(only(`[a](${url})`, 'a').properties).toEqual({ href: url.replace('HTTPS', 'https'), rel: outward });
  });

  it.each(['/topics/1/naam', '/', '#deel', '/spaces/help?q=a'])('inward carry none: %s', (url) => {
    expect(only(`[a](${url})`, 'a').properties).toEqual({ href: url });
  });

  it('become their own text when they lead nowhere safe', () => {
    expect(renderMarkdown('Zie [dit *stuk*](javascript:a) hier')).toBe('<p>Zie dit <em>stuk</em> hier</p>');
  });

  it('bare are made into links', () => {
    expect(only('Kijk op www.a.nl.', 'a').properties).toEqual({ href: 'http://www.a.nl', rel: outward });
    expect(only('Mail a@b.nl.', 'a').properties).toEqual({ href: 'mailto:a@b.nl', rel: outward });
  });
});

describe('images', () => {
  it('of our own are shown when they come into view', () => {
    expect(only('Zie ![Een piano](/uploads/1.jpg "Zaal 2").', 'img').properties).toEqual({
      src: '/uploads/1.jpg', alt: 'Een piano', title: 'Zaal 2', loading: 'lazy', decoding: 'async',
    });
  });

  it('from elsewhere become a link, so that no stranger learns who reads here', () => {
    expect(renderMarkdown('![Een piano](https://a.nl/b.jpg)')).toBe('<p><a href="https://a.nl/b.jpg" rel="nofollow ugc noopener">Een piano</a></p>');
    expect(textOf(only('![](https://a.nl/b.jpg)', 'a'))).toBe('https://a.nl/b.jpg');
  });

  it('from elsewhere inside a link leave their words in it', () => {
    expect(renderMarkdown('[![Piano](https://a.nl/b.jpg)](/topics/1)')).toBe('<p><a href="/topics/1">Piano</a></p>');
  });
});

describe('a task list', () => {
  it('has boxes that nobody can tick and everybody can name', () => {
    const boxes = elementsOf(renderMarkdown('- [ ] stoelen *klaar*\n- [x] piano\n\n  gestemd\n  - [ ] deksel'), 'input');
    expect(boxes.map(({ properties }) => properties)).toEqual([
      { type: 'checkbox', disabled: true, ariaLabel: 'stoelen klaar' },
      { type: 'checkbox', checked: true, disabled: true, ariaLabel: 'piano gestemd' },
      { type: 'checkbox', disabled: true, ariaLabel: 'deksel' },
    ]);
  });

  it('names a box by its state when there are no words', () => {
    expect(only('- [x] ![](/uploads/1.png)', 'input').properties.ariaLabel).toBe('☑');
  });
});

describe('footnotes', () => {
  it('lead there and back', () => {
    const elements = elementsOf(renderMarkdown('Zie[^1] en[^1].\n\n[^1]: Bron'));
    const ids = elements.flatMap(({ properties }) => (properties.id ? [`#${String(properties.id)}`] : []));
    const targets = elements.flatMap(({ properties }) => (properties.href ? [String(properties.href)] : []));
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    expect(new Set(targets)).toEqual(new Set(ids));
  });

  it('are told apart by role, not by an English heading', () => {
    const html = renderMarkdown('Zie[^1].\n\n[^1]: Bron');
    expect(elementsOf(html).flatMap(({ properties }) => properties.role ?? [])).toEqual(['doc-noteref', 'doc-endnotes', 'doc-backlink']);
    expect(html).not.toMatch(/footnote-label|Back to|<h\d/);
  });

  it('of two posts on one page do not collide', () => {
    const idsOf = (source: string): unknown[] => elementsOf(renderMarkdown(source)).flatMap(({ properties }) => properties.id ?? []);
    const [first, second] = [idsOf('Een[^1]\n\n[^1]: a'), idsOf('Twee[^1]\n\n[^1]: a')];
    expect(first).toHaveLength(2);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
  });
});

describe('text', () => {
  it.each([
    '👩‍👩‍👧‍👦 en 🏳️‍🌈 spelen 🎻',
    'مرحبا بالعالم',
    'שלום לכולם',
    'e\u0301 en é',
    'Z\u0334\u0349\u0308a\u0337\u0322l\u0334\u0321g\u0336o\u0337',
    '한국어, 日本語, ไทย',
    "'; DROP TABLE post; --",
    'ﬁ ﷽ ﷺ',
    'Een gewone zin – met “krulletjes” en een euroteken: €.',
  ])('stays as it was typed: %s', (source) => {
    expect(textOf(parseHtml(renderMarkdown(source)))).toBe(source);
  });

  it('gives the same HTML every time', () => {
    const source = '# a\n\n- [x] b[^1]\n\n| c |\n| - |\n| d |\n\n> [e](/posts/1)\n>\n> f\n\n[^1]: g';
    expect(new Set(Array.from({ length: 5 }, () => renderMarkdown(source))).size).toBe(1);
  });

  it('of nothing is nothing', () => {
    expect(renderMarkdown('')).toBe('');
    expect(renderMarkdown(' \n\t\n')).toBe('');
  });
});
