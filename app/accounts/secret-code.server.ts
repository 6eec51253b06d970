import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: digits and letters without i, l, o and u, so that a code can be read out and typed over. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 26 characters of 5 bits each make 130 bits: more than anybody can try. */
const LENGTH = 26;
const GROUP = 6;

/** A new one-time code of 130 bits, in groups: `7k3m2p-…`. */
export function newCode(): string {
  return (randomText(LENGTH).match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Random characters that can be read out, 5 bits each. */
export function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** What the database keeps of a code; capitals, spaces, dashes and look-alikes make no difference. */
export function hashOfCode(code: string): string {
  const plain = code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return hashOfSecret(plain);
}

/**
 * SHA-256 in hexadecimal. Enough for secrets that are random and long: there is nothing to guess, so a slow
 * hash would add nothing.
 */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
