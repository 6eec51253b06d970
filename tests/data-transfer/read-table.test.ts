import { describe, expect, it } from 'vitest';
import { cellsOf, columnsIn, readHeaders } from '~/data-transfer/columns';
import { readDay } from '~/data-transfer/dutch-date';
import { nearestName } from '~/data-transfer/nearest-name';
import { readTable } from '~/data-transfer/read-table';
import { writeTable } from '~/shared/write-table';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const MARK = '\ufeff';

/** The two rows that every way of writing below must come out as. */
const PLAIN = {
  headers: ['Naam', 'E-mail'],
  rows: [
    { row: 2, cells: ['Zoë Müller', 'zoe@brug.example'] },
    { row: 3, cells: ['José', 'jose@brug.example'] },
  ],
};
const TEXT = 'Naam;E-mail\r\nZoë Müller;zoe@brug.example\r\nJosé;jose@brug.example\r\n';

describe('a list is read', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(MARK + TEXT)],
    ['UTF-16 with a mark, as Excel writes Unicode text', Buffer.from(MARK + TEXT.replaceAll(';', '\t'), 'utf16le')],
    ['UTF-16, the other way around', Buffer.from(MARK + TEXT, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
    ['commas', utf8(TEXT.replaceAll(';', ','))],
    ['tabs', utf8(TEXT.replaceAll(';', '\t'))],
    ['lines of Unix', utf8(TEXT.replaceAll('\r\n', '\n'))],
    ['lines of an old Mac', utf8(TEXT.replaceAll('\r\n', '\r'))],
    ['no line end at the end', utf8(TEXT.trimEnd())],
    ['a hint for Excel', utf8(`sep=;\r\n${TEXT}`)],
    ['a mark and a hint for Excel', utf8(`${MARK}sep=,\r\n${TEXT.replaceAll(';', ',')}`)],
    ['every cell in quotes', utf8(TEXT.replace(/[^;\r\n]+/g, '"$&"'))],
    ['a name that is written as letter and mark', utf8(TEXT.normalize('NFD'))],
    ['spaces around, and one that does not break', utf8(TEXT.replaceAll(';', ' ; ').replace('Zoë Müller', 'Zoë\u00a0Müller'))],
  ])('from %s', (_, bytes) => {
    expect(readTable(bytes)).toEqual(PLAIN);
  });

  it('with the euro sign and quotes of Windows-1252', () => {
    const bytes = Buffer.from([...Buffer.from('Naam;Bedrag\n'), 0x93, 0x41, 0x94, 0x3b, 0x80, 0x35, 0x0a]);
    expect(readTable(bytes).rows).toEqual([{ row: 2, cells: ['“A”', '€5'] }]);
  });

  it('with line breaks, doubled quotes and delimiters inside quotes, and numbers the rows as the sheet does', () => {
    const { rows } = readTable(utf8('Naam;Functie\r\n"Smit; Jan ""de bas""";"Docent\r\nviool"\r\n\r\n;;\r\nAn;x\r\n'));
    expect(rows).toEqual([
      { row: 2, cells: ['Smit; Jan "de bas"', 'Docent\r\nviool'] },
      { row: 5, cells: ['An', 'x'] },
    ]);
  });

  it('with a quote in the middle of a cell', () => {
    expect(readTable(utf8('Naam;E-mail\nJan "de bas" Smit;j@a.example\n')).rows[0]?.cells[0]).toBe('Jan "de bas" Smit');
  });

  it('with commas in a header of semicolons', () => {
    expect(readTable(utf8('"Naam, voluit";E-mail;Rol\na;b;c\n')).headers).toEqual(['Naam, voluit', 'E-mail', 'Rol']);
  });

  it('without the empty rows at the end, however many', () => {
    expect(readTable(utf8(TEXT + ';;\r\n'.repeat(1_000_000)))).toEqual(PLAIN);
  });

  it('back from what we write, formulas made harmless', () => {
    const cells = ['=1+1', '+31 6', 'a;b', 'zei "ja"', 'twee\r\nregels', '-', '@naam', 'gewoon'];
    const written = writeTable([['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], cells]);
    expect(written).toContain("'=1+1");
    expect(readTable(utf8(written)).rows).toEqual([{ row: 2, cells }]);
  });
});

describe('a file is refused', () => {
  it.each([
    ['workbook', Buffer.from('PK\u0003\u0004 and so on', 'latin1')],
    ['workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['notText', Buffer.from(TEXT, 'utf16le')],
    ['empty', Buffer.alloc(0)],
    ['empty', utf8('\r\n\r\n;;\r\n')],
    ['onlyHeader', utf8('Naam;E-mail\r\n')],
    ['tooManyRows', utf8(`Naam\n${'x\n'.repeat(10_001)}`)],
    // Read whole, it would keep everybody waiting for minutes.
    ['tooManyRows', utf8(`Naam;E-mail${'\n'.repeat(4_900_000)}Jan;j@a.example`)],
    ['tooWide', utf8(`${'a;'.repeat(61)}\nb\n`)],
    ['quotes', utf8('Naam;E-mail\n"Jan;j@a.example\nAn;a@a.example\n')],
    ['tooLarge', Buffer.alloc(5_000_001, 'a')],
  ])('with a sentence: %s', (key, bytes) => {
    expect(() => readTable(bytes)).toThrow(expect.objectContaining({ status: 422, field: 'file', key: `data-transfer:refusals.${key}` }));
  });
});

describe('headers', () => {
  it('are known in both languages, in any order and case; the others are named', () => {
    const mapping = readHeaders('members', ['ROL', 'e-mail adres', 'Kantine', 'Voornaam', 'tussenvoegsel', 'Achternaam', 'Job Title', '', 'rol']);
    expect(mapping.ignored).toEqual(['Kantine', 'rol']);
    expect(columnsIn('members', mapping)).toEqual(['name', 'email', 'role', 'jobTitle']);
    expect(cellsOf(mapping, ['docent', 'a@b.example', 'ja', 'Jan', 'de', 'Wit', 'Docent'])).toMatchObject({
      name: 'Jan de Wit',
      email: 'a@b.example',
      role: 'docent',
      jobTitle: 'Docent',
      organisation: '',
    });
    expect(columnsIn('organisations', readHeaders('organisations', ['Provincie', 'Type', 'Organisatie', 'Lid sinds']))).toEqual([
      'name',
      'kind',
      'province',
      'memberSince',
    ]);
  });

  it.each([
    ['members', ['Naam', 'Rol'], 'noEmailColumn'],
    ['members', ['E-mail', 'Rol'], 'noNameColumn'],
    ['organisations', ['Soort', 'Plaats'], 'noNameColumn'],
  ] as const)('that %s cannot do without: %s', (kind, headers, key) => {
    expect(() => readHeaders(kind, [...headers])).toThrow(expect.objectContaining({ status: 422, key: `data-transfer:refusals.${key}` }));
  });
});

describe('a day', () => {
  it.each([
    ['23-11-2026', '2026-11-23'],
    ['3-4-2026', '2026-04-03'],
    ['23/11/2026', '2026-11-23'],
    ['23.11.26', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23 14:05:00', '2026-11-23'],
    ['23 november 2026', '2026-11-23'],
    ['maandag 23 november 2026', '2026-11-23'],
    ['23-mrt-2026', '2026-03-23'],
    ['1 maart 2026', '2026-03-01'],
    ['1 May 2026', '2026-05-01'],
    ['29-2-2028', '2028-02-29'],
    ['29-2-2027', undefined],
    ['31-4-2026', undefined],
    ['11-23-2026', undefined],
    ['23 brumaire 2026', undefined],
    ['46349', undefined],
    ['morgen', undefined],
  ])('%s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});

it('a name that was probably meant', () => {
  const names = ['Muziekschool Oostwaard', 'De Brug', 'Het Klankhuis'];
  expect(nearestName('Muziekschool Oostward', names)).toBe('Muziekschool Oostwaard');
  expect(nearestName('het klankhuys', names)).toBe('Het Klankhuis');
  expect(nearestName('De Loods', names)).toBeUndefined();
});
