import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, requireGoodPassword, verifyPassword } from '~/accounts/password.server';
import { AppError } from '~/shared/errors/app-error';

const PERSONAL = ['Samira van den Berg', 'samira.vdberg@oostwaard.example', 'Muziekschool Oostwaard'];

const check = (password: string) => requireGoodPassword({ password, field: 'password', personal: PERSONAL });
const refusalOf = async (password: string) => {
  const error = await check(password).catch((caught: unknown) => caught);
  return error instanceof AppError ? error : undefined;
};

describe('a stored password', () => {
  it('is argon2id with 19 MiB, two passes and one thread', async () => {
    const stored = await hashPassword('een zin met een vogel');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(parseOptions(stored)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 });
  });

  it('is salted: the same password gives another hash', async () => {
    expect(await hashPassword('een zin met een vogel')).not.toBe(await hashPassword('een zin met een vogel'));
  });

  it('fits the same password and no other', async () => {
    const stored = await hashPassword('een zin met een vogel');
    expect(await verifyPassword(stored, 'een zin met een vogel')).toBe(true);
    expect(await verifyPassword(stored, 'Een zin met een vogel')).toBe(false);
    expect(await verifyPassword(undefined, 'een zin met een vogel')).toBe(false);
  });

  it('fits however the keyboard composes a letter', async () => {
    const stored = await hashPassword('caf\u00e9 aan de kade');
    expect(await verifyPassword(stored, 'cafe\u0301 aan de kade')).toBe(true);
  });
});

describe('a new password may be', () => {
  it.each([
    ['ten characters', 'qzxvkwpgmb'],
    ['128 characters', 'kievit en grutto '.repeat(8).slice(0, 128)],
    ['a sentence', 'zeven kieviten boven Drenthe'],
    ['lower case only', 'trompetgeschal'],
    ['spaces in front', '   vogels vliegen laag'],
    ['emoji', '🎻🎺🥁🎷🎸🪕🪗🎹🎤🎧'],
    ['a forum word among enough others', 'estafette met zeven kieviten'],
  ])('%s', async (_, password) => {
    expect(await refusalOf(password)).toBeUndefined();
  });
});

describe('a new password is refused with a sentence at the field:', () => {
  it.each([
    ['empty', '', 'accounts:password.missing'],
    ['nine characters', 'qzxvkwpgm', 'accounts:password.tooShort'],
    ['129 characters', 'kievit en grutto '.repeat(8).slice(0, 129), 'accounts:password.tooLong'],
    ['common', '1q2w3e4r5t', 'accounts:password.common'],
    ['common in capitals', 'QWERTYUIOP', 'accounts:password.common'],
    ['common with a tail', 'sunshine2026!', 'accounts:password.common'],
    ['one character over and over', 'aaaaaaaaaaaa', 'accounts:password.common'],
    ['the forum’s name', 'Estafette2026!', 'accounts:password.knownWords'],
    ['a space of the forum', 'vraagbaak123', 'accounts:password.knownWords'],
    ['two words of the forum', 'best-practices-welkom', 'accounts:password.knownWords'],
    ['their name', 'Samira-Berg-1', 'accounts:password.knownWords'],
    ['their address', 'samira@oostwaard', 'accounts:password.knownWords'],
    ['their organisation', 'MuziekschoolOostwaard', 'accounts:password.knownWords'],
  ])('%s', async (_, password, key) => {
    expect(await refusalOf(password)).toMatchObject({ status: 422, field: 'password', key });
  });
});
