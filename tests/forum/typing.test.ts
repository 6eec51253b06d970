import { describe, expect, it } from 'vitest';
import { ownOpening, withReadableQuotes } from '~/forum/posts/quoted-words';
import { continueList, insertLink, type TypedChange } from '~/forum/posts/typed-change';
import { hasUnfinishedLink } from '~/forum/posts/unfinished-link';
import { renderMarkdown } from '~/shared/markdown/render';

/** `|` is the caret, or two of them the ends of the selection. */
function placed(marked: string): { text: string; at: [number, number] } {
  const [before = '', middle, after] = marked.split('|');
  if (after === undefined) return { text: before + (middle ?? ''), at: [before.length, before.length] };
  return { text: before + middle + after, at: [before.length, before.length + (middle ?? '').length] };
}

function changed(text: string, change: TypedChange | null): string | null {
  if (!change) return null;
  const { from, to, insert, select = [from + insert.length, from + insert.length] } = change;
  const after = text.slice(0, from) + insert + text.slice(to);
  const [start, end] = select;
  return start === end ? `${after.slice(0, start)}|${after.slice(start)}` : `${after.slice(0, start)}|${after.slice(start, end)}|${after.slice(end)}`;
}

describe('Enter', () => {
  it.each([
    ['- een|', '- een\n- |'],
    ['zin\n- een\n* twee|\nzin', 'zin\n- een\n* twee\n* |\nzin'],
    ['- een|twee', '- een\n- |twee'],
    ['1. een|', '1. een\n2. |'],
    ['9) een|', '9) een\n10) |'],
    ['- een\n  - twee|', '- een\n  - twee\n  - |'],
    ['- [x] klaar|', '- [x] klaar\n- [ ] |'],
    ['- een\n- |', '- een\n\n|'],
    ['1. een\n2. |\nzin', '1. een\n\n|\nzin'],
    ['- |een', '- \n- |een'],
  ])('in a list: %j', (marked, after) => {
    const { text, at } = placed(marked);
    expect(changed(text, continueList(text, at[0]))).toBe(after);
  });

  it.each(['een zin|', '|', '-|', '|- een', '2026.|', '- een\n\nzin|'])('elsewhere is just Enter: %j', (marked) => {
    const { text, at } = placed(marked);
    expect(continueList(text, at[0])).toBeNull();
  });
});

describe('a link', () => {
  it.each([
    ['|', '[tekst](|https://|)'],
    ['zie |hier|', 'zie [hier](|https://|)'],
    ['zie |https://a.nl/b|', 'zie [|tekst|](https://a.nl/b)'],
    ['**vet|**', '**vet** [tekst](|https://|)'],
    ['_schuin|_ en', '_schuin_ [tekst](|https://|) en'],
    ['**|vet|**', '**[vet](|https://|)**'],
    ['**|**', '**[tekst](|https://|)**'],
    ['|twee\nregels|', '[twee regels](|https://|)'],
  ])('%j', (marked, after) => {
    const { text, at } = placed(marked);
    expect(changed(text, insertLink(text, at, 'tekst'))).toBe(after);
  });

  it.each(['[hier](url)', '[tekst](https://)', 'zie [x]() nog', '**[a](http://)**'])('without an address: %j', (text) => {
    expect(hasUnfinishedLink(text)).toBe(true);
  });

  it.each(['[hier](https://a.nl)', '`[hier](url)`', '```\n[hier](url)\n```', '> [hier](url)', 'a\\](url)', '(url)', '[post](/posts/1)'])(
    'is nothing to complain about: %j',
    (text) => expect(hasUnfinishedLink(text)).toBe(false),
  );
});

describe('a quote of a whole post', () => {
  it('keeps paragraphs and lists, and leaves the words of others out', () => {
    expect(ownOpening('> van een ander\n\nEerst dit.\n\n- een\n- twee')).toBe('Eerst dit.\n\n- een\n- twee');
    expect(ownOpening('> alleen dit')).toBe('> alleen dit');
  });

  it('stops at the end of a paragraph, or where it must', () => {
    const paragraph = 'woord '.repeat(80).trim();
    expect(ownOpening(`${paragraph}\n\n${paragraph}`)).toBe(`${paragraph}\n\n…`);
    expect(ownOpening('x'.repeat(700))).toBe(`${'x'.repeat(600)}\n\n…`);
  });

  it('is shown among changes the way it reads', () => {
    expect(withReadableQuotes('> [Truus schreef](/posts/6)\n>\n> Ja.\n\n[Zie](/posts/6)')).toBe('> Truus schreef:\n>\n> Ja.\n\n[Zie](/posts/6)');
    expect(withReadableQuotes('> [\\[Jan\\] schreef](/posts/6)')).toBe('> [Jan] schreef:');
  });
});

describe('a single Enter', () => {
  it('shows as a line break, and in code stays what it is', () => {
    expect(renderMarkdown('een\ntwee **drie\nvier**')).toBe('<p>een<br>\ntwee <strong>drie<br>\nvier</strong></p>');
    expect(renderMarkdown('```\neen\ntwee\n```')).not.toContain('<br>');
  });
});
