import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { quoteAsMarkdown } from '~/shared/markdown/quote';
import { renderMarkdown } from '~/shared/markdown/render';
import { elementsOf } from './parsed-html';

/** A link that says where it leads: what the pipeline makes of an address in any text. */
function isBareAddress(element: Element): boolean {
  const href = String(element.properties.href).toLowerCase();
  return element.tagName === 'a' && href.endsWith(encodeURI(textOf(element)).toLowerCase());
}

const quote = (text: string, source = 'Joost schreef'): string => quoteAsMarkdown({ source, postId: 123, text });

describe('a quoted passage', () => {
  it('names its source, then the words, then leaves room to write', () => {
    expect(quote('Iedereen start zelf.')).toBe('> [Joost schreef](/posts/123)\n>\n> Iedereen start zelf.\n\n');
  });

  it.each([
    'Een regel',
    'Twee\nregels',
    'Een alinea\n\nen nog een',
    'drie\n\n\n\nwitregels',
    '> al geciteerd\n>> en dieper',
    '# geen kop\n## ook niet',
    '- geen lijst\n+ ook niet\n* en dit ook niet',
    '1. geen nummer\n23) ook niet',
    '1. a\n2. b\n\n10) c',
    'geen kop\n---',
    'geen kop\n===',
    '---',
    '***',
    '- - -',
    '[geen link](https://a.nl) en [x]: /y',
    '[x]: /y',
    '[^1]: geen noot',
    '![geen beeld](/uploads/1.png)',
    '*nadruk* _nadruk_ **vet** ~~weg~~ `code` ``code``',
    '```\ngeen code\n```',
    '~~~\ngeen code\n~~~',
    '| geen | tabel |\n| --- | --- |\n| a | b |',
    'a | b\n-|-\nc | d',
    'a\n:-:',
    'a\n-:|',
    '<b>vet</b> <script>alert(1)</script>',
    '<https://a.nl>',
    'https://a.nl en www.a.nl en a@b.nl',
    'HTTPS://A.NL en WWW.A.NL',
    '&amp; en &#42; en &copy;',
    '\\ \\* \\\\ eind\\',
    'regel met eind\\\nvolgende',
    '- [ ] geen taak',
    'Zalgo Z\u0334\u0349 en 👩‍👩‍👧‍👦 en שלום',
    'a@b.nl!\n!a\n!',
    'https://a.nl/b_c_d/*e*?f=g&h=i#j_k en (www.a.nl/_b_).',
    'xhttps://_a_/ www._b_.nl a_b_@c.nl',
    'https://a.nl/&copy; en https://a.nl/~b~',
    '+',
    '-',
    '=',
    '5 > 3 < 7',
    '2 * 3 * 4 en snake_case_naam',
  ])('comes back as it was: %j', (text) => {
    const html = renderMarkdown(quote(text));
    const elements = elementsOf(html).filter((element) => !isBareAddress(element));
    expect(elements.map(({ tagName }) => tagName).filter((name) => !['p', 'br'].includes(name))).toEqual(['blockquote', 'cite', 'a']);
    const paragraphs = elements.filter(({ tagName }) => tagName === 'p').map((paragraph) => textOf(paragraph));
    expect(paragraphs.join('\n\n')).toBe(text.replace(/\n{3,}/g, '\n\n'));
  });

  it('keeps the line breaks of the passage', () => {
    expect(elementsOf(renderMarkdown(quote('een\r\ntwee\rdrie')), 'br')).toHaveLength(2);
  });

  it.each(['[Jan] (x) schreef', 'A](/posts/9) schreef', 'O’Brien *de* `Vries` schreef', 'Jan\nschreef', '\\', '![x](y)', '<b>'])(
    'keeps a writer by any name inside the link: %j',
    (source) => {
      const [cite] = elementsOf(renderMarkdown(quote('a', source)), 'cite');
      expect(cite && textOf(cite)).toBe(source.replace(/\s+/g, ' '));
      expect(elementsOf(renderMarkdown(quote('a', source)), 'a').map(({ properties }) => properties.href)).toEqual(['/posts/123']);
    },
  );

  it('does not swallow the answer that is written below it', () => {
    const html = renderMarkdown(`${quote('Citaat')}Antwoord`);
    expect(html.endsWith('</blockquote>\n<p>Antwoord</p>')).toBe(true);
  });
});
