import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, inArray, lte, ne } from 'drizzle-orm';
import { read, write, type Tx } from '#db/connection.server';
import { knownDevice, person } from '#db/schema/accounts';
import { cookieHeader, readCookie } from '~/shared/cookies.server';
import { hashOfSecret } from './secret-code.server';

// Device cookies, as OWASP's "Slow Down Online Guessing Attacks with Device Cookies" describes them.

const COOKIE = 'device';
/** 256 bits: more than anybody can guess. */
const TOKEN_BYTES = 32;
/** A year: somebody who comes back after the holidays is still known. */
const KNOWN_SECONDS = 365 * 86_400;
/** More browsers than one person uses; the one that signed in longest ago goes first. */
const DEVICES_PER_PERSON = 10;

/** What the device cookie of this request holds, whether it means anything or not. */
export function deviceTokenIn(request: Request): string | undefined {
  return readCookie(request.headers.get('Cookie'), COOKIE);
}

/**
 * The name to count attempts under when this browser signed in to the account of this address before; else
 * `null`. One query, whether the address is known or not, so that the time it takes tells nothing.
 */
export async function knownDeviceFor(email: string, token: string | undefined, now = new Date()): Promise<string | null> {
  if (!token) return null;
  const { tokenHash, createdAt } = knownDevice;
  const [row] = await read()
    .select({ tokenHash })
    .from(knownDevice)
    .innerJoin(person, eq(person.id, knownDevice.personId))
    .where(and(eq(tokenHash, hashOfSecret(token)), eq(person.email, email), gt(createdAt, longAgo(now))));
  return row?.tokenHash ?? null;
}

/**
 * Knows this browser from now on as one of the person's, in place of what it was known as before. Returns
 * the Set-Cookie header.
 */
export async function rememberDevice(tx: Tx, personId: number, previous?: string, now = new Date()): Promise<string> {
  if (previous) await tx.delete(knownDevice).where(eq(knownDevice.tokenHash, hashOfSecret(previous)));
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const tokenHash = hashOfSecret(token);
  await tx.insert(knownDevice).values({ tokenHash, personId, createdAt: now });
  await dropOldest(tx, personId, tokenHash);
  return cookieHeader(COOKIE, token, KNOWN_SECONDS);
}

async function dropOldest(tx: Tx, personId: number, newest: string): Promise<void> {
  const others = await tx
    .select({ tokenHash: knownDevice.tokenHash })
    .from(knownDevice)
    .where(and(eq(knownDevice.personId, personId), ne(knownDevice.tokenHash, newest)))
    .orderBy(desc(knownDevice.createdAt));
  const surplus = others.slice(DEVICES_PER_PERSON - 1).map((one) => one.tokenHash);
  if (surplus.length > 0) await tx.delete(knownDevice).where(inArray(knownDevice.tokenHash, surplus));
}

/** Knows none of the person's browsers any more. */
export async function forgetDevices(tx: Tx, personId: number): Promise<void> {
  await tx.delete(knownDevice).where(eq(knownDevice.personId, personId));
}

/** Removes devices whose cookie has ended by itself. */
export async function removeExpiredDevices(now = new Date()): Promise<void> {
  await write((tx) => tx.delete(knownDevice).where(lte(knownDevice.createdAt, longAgo(now))));
}

function longAgo(now: Date): Date {
  return new Date(now.getTime() - KNOWN_SECONDS * 1000);
}
