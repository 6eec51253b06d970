import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from './support/imports';

type Words = { [key: string]: string | Words };

/** Carries a text in both languages, of which each shows its own. */
const IN_BOTH_LANGUAGES = 'shapes:declared';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const rooms = readdirSync(path.join(ROOT, 'app')).filter(hasWords);
const sources = sourceFiles('app').map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));

function hasWords(room: string): boolean {
  return existsSync(path.join(ROOT, 'app', room, 'words.nl.json'));
}

function textsOf(room: string, language: 'nl' | 'en'): Map<string, string> {
  const words = JSON.parse(readFileSync(path.join(ROOT, 'app', room, `words.${language}.json`), 'utf8')) as Words;
  const flat = new Map<string, string>();
  const walk = (part: Words, prefix: string): void => {
    for (const [key, value] of Object.entries(part)) {
      if (typeof value === 'string') flat.set(prefix + key, value);
      else walk(value, `${prefix}${key}.`);
    }
  };
  walk(words, '');
  return flat;
}

/** Every `'room:key'` that stands in the source as a literal. */
function keysInSource(): Map<string, string> {
  const pattern = new RegExp(`['"\`](${rooms.join('|')}):([\\w-]+(?:\\.[\\w-]+)*)['"\` ]`, 'g');
  const found = new Map<string, string>();
  for (const { file, text } of sources) {
    for (const match of text.matchAll(pattern)) found.set(`${match[1]}:${match[2]}`, file);
  }
  return found;
}

const used = keysInSource();

describe.each(rooms)('the words of %s', (room) => {
  const [dutch, english] = [textsOf(room, 'nl'), textsOf(room, 'en')];

  it('exist in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
    expect([...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('take the same parameters in both languages', () => {
    const parameters = (text = '') => [...new Set(text.match(/\{\{\s*[\w.]+/g) ?? [])].sort();
    const different = [...dutch].filter(
      ([key, text]) => !key.endsWith('_one') && `${room}:${key}` !== IN_BOTH_LANGUAGES && String(parameters(text)) !== String(parameters(english.get(key))),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are all used somewhere', () => {
    const unused = [...dutch.keys()].filter((key) => !used.has(`${room}:${key}`) && !used.has(`${room}:${key.replace(PLURAL, '')}`));
    expect(unused).toEqual([]);
  });
});

it('every key in the source has a text', () => {
  const known = new Set(
    rooms.flatMap((room) => [...textsOf(room, 'nl').keys()].flatMap((key) => [`${room}:${key}`, `${room}:${key.replace(PLURAL, '')}`])),
  );
  expect([...used].filter(([key]) => !known.has(key)).map(([key, file]) => `${file}: ${key}`)).toEqual([]);
});

describe('views', () => {
  it('hold no literal text', () => {
    const found = sources.filter(({ file }) => file.endsWith('.tsx')).flatMap(({ file, text }) => literalTexts(file, text));
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>Hallo</p>', 1],
    ['<input placeholder="Zoek" />', 1],
    ['<a aria-label="Sluit">×</a>', 1],
    ["<p>{open ? 'Dicht' : t('x')}</p>", 1],
    ['<p className="meta">{t(key)} · </p>', 0],
    ['<time dateTime="2026" lang="nl" />', 0],
  ])('%s holds %i', (view, count) => {
    expect(literalTexts('planted.tsx', `const x = ${view};`)).toHaveLength(count);
  });
});

/** Attributes that a person reads or hears. */
const READ_ALOUD = /^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|alt|placeholder|label|hint|caption|summary)$/;
/** The forum's own name is the same in every language. */
const NAMES = new Set(['Estafette']);

function literalTexts(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (text: string): void => {
    if (/\p{L}{2}/u.test(text) && !NAMES.has(text.trim())) found.push(`${file}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node.text);
    if (ts.isJsxAttribute(node) && READ_ALOUD.test(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)) {
      report(node.initializer.text);
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isJsxElement(node.parent)) literalsIn(node.expression).forEach(report);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The texts that an expression between tags can come out as. */
function literalsIn(expression: ts.Expression): string[] {
  if (ts.isStringLiteral(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) return [expression.head.text, ...expression.templateSpans.map((span) => span.literal.text)];
  if (ts.isConditionalExpression(expression)) return [...literalsIn(expression.whenTrue), ...literalsIn(expression.whenFalse)];
  if (ts.isBinaryExpression(expression)) return literalsIn(expression.right);
  return [];
}
