import '~/words.en';
import '~/words.nl';
import type { Role } from '#db/codes';
import { hashPassword } from '~/accounts/password.server';
import { invitePerson, type WantedInvitation } from '~/accounts/invite-person.server';
import { issueSetupLink } from '~/accounts/setup-code.server';
import { startSession } from '~/accounts/session.server';
import type { Actor, SignedIn } from '~/shared/actor';
import { aPerson, nextNumber } from './builders';

/** Long, not common, without the forum's own words. */
export const GOOD_PASSWORD = 'zeven kieviten boven Drenthe';

export const EVERYBODY = ['visitor', 'teacher', 'moderator', 'staff', 'admin'] as const;
export type AnyRole = (typeof EVERYBODY)[number];

/** A stored person who can sign in with GOOD_PASSWORD. */
export async function aMember(wanted: Parameters<typeof aPerson>[0] = {}) {
  return aPerson({ ...wanted, passwordHash: await hashPassword(GOOD_PASSWORD) });
}

/** Somebody of this role, or nobody for a visitor. */
export async function actorOf(role: AnyRole): Promise<Actor> {
  if (role === 'visitor') return null;
  return withoutEmail(await aPerson({ role: role satisfies Role }));
}

/** What a request knows of a person: never the address. */
export function withoutEmail({ email: _, ...actor }: SignedIn & { email: string }): SignedIn {
  return actor;
}

/** An open invitation from a new administrator; the code is what the link ends in. */
export async function anInvitation(wanted: Partial<WantedInvitation> = {}, now = new Date()) {
  const admin = await actorOf('admin');
  const invited = {
    email: `genodigde-${nextNumber()}@oefening.example`,
    name: 'Nieuwe Collega',
    role: 'teacher',
    organisationId: null,
    language: 'nl',
    ...wanted,
  } as const;
  const issued = await invitePerson(admin, invited, now);
  return { ...issued, admin, code: codeIn(issued.path) };
}

/** A code that makes the first administrator. */
export async function aSetupCode(now = new Date()): Promise<string> {
  const path = await issueSetupLink(now);
  if (!path) throw new Error('there is an administrator already');
  return codeIn(path);
}

export function codeIn(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** A Cookie header of somebody who has just signed in. */
export async function sessionCookie(personId: number, headers: Record<string, string> = {}): Promise<string> {
  return cookieIn(await startSession(personId, new Request('http://localhost/sign-in', { headers })));
}

/** The Cookie header that a browser would send after this Set-Cookie. */
export function cookieIn(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}
