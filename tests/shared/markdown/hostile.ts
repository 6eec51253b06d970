import { LIMITS } from '~/shared/markdown/limits';

/** A pattern over and over, up to the longest post there may be. */
const fill = (pattern: string, length: number = LIMITS.characters): string => pattern.repeat(Math.floor(length / pattern.length));
const rows = (line: (index: number) => string, count: number): string => Array.from({ length: count }, (_, index) => line(index)).join('');
const both = (open: string, close: string): string => fill(open, LIMITS.characters / 2) + fill(close, LIMITS.characters / 2);

/** Texts that hold the parser up for seconds to minutes, each stopped by counting before it is parsed. */
export const STOPPED_BY_LIMITS: Record<string, string> = {
  'two megabytes': fill('Hallo allemaal. ', 2_000_000),
  'ten thousand links': fill('[a](/b)', 70_000),
  'links within the length': fill('[a](/b) '),
  'bare addresses': fill('www.a.nl '),
  'https addresses': fill('https://a.nl '),
  'mail addresses': fill('a@b.nl '),
  'angle addresses': fill('<https://a.nl>'),
  'images': fill('![a](/uploads/1.png)'),
  'nested emphasis': both('*a **b ', ' c** d*'),
  'nested emphasis of 5.6 kB': `${'*a **b '.repeat(400)}${' c** d*'.repeat(400)}`,
  'stars between letters': fill('a**a*'),
  'closing stars': fill('a* '),
  'stars and underscores': fill('*a_'),
  'mixed runs without a letter': fill('**_'),
  'strikes': fill('a~~'),
  'nested lists of 2 kB': fill('- ', 2_000) + 'a',
  'nested numbers': fill('1. ') + 'a',
  'nested quotes': fill('>') + 'a',
  'quotes and lists by turns': fill('> - ') + 'a',
  'lists nested by indentation': rows((depth) => `${'  '.repeat(depth)}- a\n`, 150),
  'lists in quotes by indentation': rows((depth) => `> ${'  '.repeat(depth)}- a\n`, 150),
  'deep quotes on every line': fill(`${'>'.repeat(20)} a\n`),
  'a deep quote and lazy lines': '> '.repeat(20) + fill('a\n', 30_000),
  'footnotes inside footnotes': fill('[^a]: '),
  'many footnotes': rows((index) => `[^${index}]\n\n[^${index}]: a\n\n`, 1_000),
  'opening brackets': fill('['),
  'closing brackets': fill(']'),
  'nested brackets': both('[', ']'),
  'half links': fill('[a](<b'),
  'half images': fill('![](', 50_000),
  'nested images': both('![', '](a)'),
  'nested references': fill('[a]['),
  'references to one definition': `[a]: /b\n\n${fill('[a] ', 40_000)}`,
  'definitions': rows((index) => `[a${index}]: /b\n`, 2_000),
  'half definitions': fill('[a]: <\n', 20_000),
  'a table of many columns': `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}`,
  'short rows below a wide head': `${'|a'.repeat(3_000)}|\n${'|-'.repeat(3_000)}|\n${'a\n'.repeat(2_000)}`,
  'a table of many rows': `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(2_500)}`,
  'many tables': fill('a|b\n-|-\n\n'),
  'lines': fill('a\n'),
  'paragraphs': fill('a\n\n'),
  'list items': fill('- a\n'),
  'unclosed comments': fill('a<!--'),
  'unclosed tags': fill('<a '),
  'tags with line breaks': fill('<a\n'),
  'unequal code marks': rows((index) => `${'`'.repeat((index % 60) + 1)}a`, 1_500),
  'escapes': fill('\\*'),
  'character references': fill('&amp;'),
  'an address that ends in references': `http://a.nl/${fill('&amp;', 40_000)}`,
};

/** Within every limit by number, and still minutes of work: one run of stars on each side, each 25,000 long. */
export const STOPPED_BY_TIME = `${'*'.repeat(24_990)}a${'*'.repeat(24_990)}`;

/** Within every limit, and still a page of 20 MB: a long address that is used over and over. */
export const STOPPED_BY_SIZE = `[a]: /${'b'.repeat(40_000)}\n\n${'[a] '.repeat(500)}`;
