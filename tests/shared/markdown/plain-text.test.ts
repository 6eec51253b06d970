import { describe, expect, it } from 'vitest';
import { excerpt } from '~/shared/markdown/plain-text';
import { quoteAsMarkdown } from '~/shared/markdown/quote';

describe('an excerpt', () => {
  it.each([
    ['Gewone tekst.', 'Gewone tekst.'],
    ['# Kop\n\nTekst', 'Kop Tekst'],
    ['Met **vet**, *schuin*, ~~weg~~ en `code`.', 'Met vet, schuin, weg en code.'],
    ['_schuin_ en snake_case en __vet__', 'schuin en snake_case en vet'],
    ['- een\n- twee\n  1. drie', 'een twee drie'],
    ['- [ ] doen\n- [x] gedaan', 'doen gedaan'],
    ['Zie [de site](https://a.nl "titel") en ![een piano](/uploads/1.png).', 'Zie de site en een piano.'],
    ['Zie [deze][1].\n\n[1]: https://a.nl', 'Zie deze.'],
    ['Noot[^1].\n\n[^1]: Bron', 'Noot.'],
    ['Kijk op <https://a.nl>.', 'Kijk op https://a.nl.'],
    ['| a | b |\n| --- | --- |\n| c | d |', 'a b c d'],
    ['```js\nconst a = 1;\n```\n\nDaarna', 'const a = 1; Daarna'],
    ['Een\n\n---\n\ntwee', 'Een twee'],
    ['2 \\* 3 \\[x\\]', '2 * 3 [x]'],
    ['5 < 7 & 8 > 3', '5 < 7 & 8 > 3'],
    ['👩‍👩‍👧‍👦 שלום', '👩‍👩‍👧‍👦 שלום'],
    ['', ''],
  ])('of %j reads %j', (markdown, text) => {
    expect(excerpt(markdown, 100)).toBe(text);
  });

  it('begins with the writer’s own words, not with a quote', () => {
    const quoted = quoteAsMarkdown({ source: 'Joost schreef', postId: 1, text: 'Oud' });
    expect(excerpt(`${quoted}Nieuw`, 100)).toBe('Nieuw');
    expect(excerpt(quoted, 100)).toBe('Joost schreef Oud');
  });

  it('is cut between words, never longer than asked', () => {
    expect(excerpt('Wie ooit samen speelde via een scherm', 20)).toBe('Wie ooit samen…');
    expect(excerpt('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`);
    for (let max = 2; max < 40; max += 1) expect([...excerpt('Één 👍 voor, een 👎 tegen. En dan nog wat.', max)].length).toBeLessThanOrEqual(max);
  });

  it('is not cut inside a character', () => {
    expect(excerpt('👍'.repeat(20), 5)).toBe('👍👍👍👍…');
  });
});
