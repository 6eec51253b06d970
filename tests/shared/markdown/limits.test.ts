import { describe, expect, it } from 'vitest';
import { AppError } from '~/shared/errors/app-error';
import { checkLimits, LIMITS } from '~/shared/markdown/limits';
import { measureNesting } from '~/shared/markdown/nesting';

function keyFor(source: string): string | undefined {
  try {
    checkLimits(source);
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.key.replace('shared:markdown.', '') : String(error);
  }
}

/** For each limit: a text that stands right at it, and how it goes over. */
const EDGES: [string, string, (count: number) => string, number][] = [
  ['characters', 'tooLong', (count) => 'a'.repeat(count), LIMITS.characters],
  ['lines', 'tooManyLines', (count) => Array.from({ length: count }, () => 'a').join('\n'), LIMITS.lines],
  ['quotes', 'tooDeep', (count) => `${'> '.repeat(count)}a`, LIMITS.depth],
  ['lists', 'tooDeep', (count) => `${'- '.repeat(count)}a`, LIMITS.depth],
  ['indented lists', 'tooDeep', (count) => Array.from({ length: count }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'), LIMITS.depth],
  ['links', 'tooManyLinks', (count) => '[a](https://www.a.nl) '.repeat(count), LIMITS.links],
  ['addresses', 'tooManyLinks', (count) => 'www.a.nl '.repeat(count), LIMITS.links],
  ['cells', 'tooManyCells', (count) => `a|b\n-|-\n${'c|d\n'.repeat(count / 2 - 2)}`, LIMITS.cells],
  ['notes', 'tooManyNotes', (count) => '[^a]: b\n'.repeat(count), LIMITS.definitions],
  ['list items', 'tooComplex', (count) => '- a\n'.repeat(count), LIMITS.containers],
  ['emphasis', 'tooComplex', (count) => '*a '.repeat(count), LIMITS.marks],
  ['brackets', 'tooComplex', (count) => '[ '.repeat(count), LIMITS.brackets],
  ['tags', 'tooComplex', (count) => '<a '.repeat(count), LIMITS.tags],
];

describe('the limits', () => {
  it.each(EDGES)('hold exactly: %s', (_name, key, textOf, limit) => {
    expect(keyFor(textOf(limit))).toBeUndefined();
    expect(keyFor(textOf(limit + (key === 'tooManyCells' ? 2 : 1)))).toBe(key);
  });

  it('name the field and the number', () => {
    expect(() => checkLimits('a'.repeat(LIMITS.characters + 1))).toThrow(
      expect.objectContaining({ status: 422, field: 'body', params: { max: LIMITS.characters } }),
    );
  });

  it.each([
    ['a rule of many dashes', '- '.repeat(40).trim()],
    ['a long line of stars', '*'.repeat(200)],
    ['signs of comparison', '5 > 3 > 2 en a < b '.repeat(400)],
    ['a sample of code', '```\nif (a[0] > b_c) { return `x`; }\n```\n'.repeat(100)],
    ['a conversation in quotes', '> > > Hoi\n> > Dag\n> Tot zo\n\n'.repeat(200)],
    ['a long list', '- Neem een **stoel** mee\n'.repeat(400)],
    ['columns drawn with pipes', `${'| '.repeat(30)}\n`.repeat(200)],
    ['a large table', `| a | b | c | d |\n|---|---|---|---|\n${'| 1 | 2 | 3 | 4 |\n'.repeat(400)}`],
  ])('let an ordinary post through: %s', (_name, source) => {
    expect(keyFor(source)).toBeUndefined();
  });
});

describe('nesting', () => {
  it.each([
    ['a', 0],
    ['- a\n- b', 1],
    ['- a\n  - b\n    - c', 3],
    ['- a\n  - b\n- c\n  - d', 2],
    ['1. a\n   1. b', 2],
    ['> - a\n>   - b', 3],
    ['> a\n> > b', 2],
    ['- > - a', 3],
    ['\t- a', 1],
    ['[^1]: - a', 2],
    ['* * *', 0],
    ['--', 0],
    ['-a', 0],
    ['1.a', 0],
  ])('of %j is %i', (source, depth) => {
    expect(measureNesting(source.split('\n')).deepest).toBe(depth);
  });
});
