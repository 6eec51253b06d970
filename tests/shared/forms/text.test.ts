import { describe, expect, it } from 'vitest';
import { unpackMessage } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';

const title = line({ max: 20, required: 'x:required', min: { characters: 5, key: 'x:tooShort' } });
const body = prose({ max: 50_000, required: 'x:required' });
const at = (...points: number[]) => String.fromCodePoint(...points);

function faultOf(schema: typeof title, typed: string): string | undefined {
  const parsed = schema.safeParse(typed);
  return parsed.success ? undefined : unpackMessage(parsed.error.issues[0]?.message ?? '').key;
}

describe('a line', () => {
  it.each([
    ['nothing', '', 'x:required'],
    ['spaces', '   ', 'x:required'],
    ['zero width spaces', at(0x200b, 0x200b, 0x200b, 0x200b, 0x200b), 'x:required'],
    ['braille blanks', at(0x2800).repeat(8), 'x:required'],
    ['grapheme joiners', at(0x34f).repeat(8), 'x:required'],
    ['Hangul fillers', at(0x3164).repeat(8), 'x:required'],
    ['too little', 'Kort', 'x:tooShort'],
    ['too much', 'x'.repeat(21), 'shared:fields.tooLong'],
    ['far too much', 'x'.repeat(100_000), 'shared:fields.tooLong'],
    ['a NUL', `Les${at(0)} een`, 'shared:fields.controlCharacters'],
    ['an escape', `Les${at(27)} een`, 'shared:fields.controlCharacters'],
    ['a right-to-left override', `Les${at(0x202e)} een`, 'shared:fields.bidirectional'],
    ['an isolate', `Les${at(0x2067)} een`, 'shared:fields.bidirectional'],
  ])('of %s is refused', (_name, typed, key) => {
    expect(faultOf(title, typed)).toBe(key);
  });

  it.each([
    ['emoji, each one character', '🎻'.repeat(20)],
    ['right-to-left letters', 'درس الموسيقى'],
    ['combining marks', `Z${at(0x323, 0x307)}algo ${at(0x302)}`.trim()],
    ['what looks like SQL', "'; DROP TABLE x"],
  ])('of %s is kept as typed', (_name, typed) => {
    expect(title.parse(typed)).toBe(typed.normalize('NFC'));
  });

  it('has no line breaks', () => {
    expect(title.parse(' een\r\ntwee\tdrie ')).toBe('een twee drie');
  });
});

describe('prose', () => {
  it('keeps its lines, with LF, without blank lines around', () => {
    expect(body.parse('\r\n\n  een\r\ntwee\rdrie \n\n')).toBe('  een\ntwee\ndrie');
  });

  it.each([
    ['spaces', ' '],
    ['non-breaking spaces', at(0xa0)],
    ['line feeds', '\n'],
    ['tabs', '\t'],
  ])('of a million %s is answered within a second', (_name, character) => {
    const before = performance.now();
    expect(faultOf(body, `x${character.repeat(1_000_000)}x`)).toBe('shared:fields.tooLong');
    expect(faultOf(body, `x${character.repeat(49_998)}x`)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
