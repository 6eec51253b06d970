import { randomBytes } from 'node:crypto';
import { DISCIPLINES, type OrganisationKind, type Role } from '#db/codes';
import { write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import type { Chance } from '#db/seed/size/chance';
import { FIRST_NAMES, HOUSES, JOB_TITLES, LAST_NAMES, PLACES } from '#db/seed/size/names';
import { hashPassword } from '~/accounts/password.server';
import { inBatches } from './in-batches';

/** Where the addresses of generated people end: a name that is never given out (RFC 2606), so no mail can leave. */
export const GENERATED_DOMAIN = 'generated.example';

/** Organisations of the branch (domain.md); a small community has fewer. */
const MOST_ORGANISATIONS = 145;
/** People of the community (domain.md). */
const MOST_PEOPLE = 4_000;
const FEWEST_PEOPLE = 50;
const TOPICS_PER_PERSON = 5;
const PEOPLE_PER_ORGANISATION = 8;

/** Milliseconds before the first topic at which everybody joined: nobody posts before they have an account. */
const JOINED_MS = 30 * 86_400_000;

const KIND_WEIGHTS: Record<keyof typeof HOUSES, number> = {
  arts_centre: 30,
  music_school: 30,
  folk_university: 20,
  support_institution: 6,
  cultural_centre: 6,
  community_centre: 4,
  arts_organisation: 4,
};

/** Ids of who may post what. */
export type Population = { everyone: number[]; moderators: number[]; staff: number[] };

type Wanted = { topics: number; firstAt: Date; password: string | undefined };

/** Stores organisations and people for a community of that many topics; the first person is its administrator. */
export async function generatePeople(chance: Chance, { topics, firstAt, password }: Wanted): Promise<Population> {
  const count = Math.min(MOST_PEOPLE, Math.max(FEWEST_PEOPLE, Math.round(topics / TOPICS_PER_PERSON)));
  const joinedAt = new Date(firstAt.getTime() - JOINED_MS);
  const homes = await storeOrganisations(chance, Math.min(MOST_ORGANISATIONS, Math.ceil(count / PEOPLE_PER_ORGANISATION)), joinedAt);
  // One hash for all: hashing 4,000 passwords would take minutes. Without a password nobody can sign in.
  const passwordHash = await hashPassword(password ?? randomBytes(32).toString('base64url'));
  const rows = Array.from({ length: count }, (_, n) => personRow(chance, { n, homes, joinedAt, passwordHash }));
  const ids: number[] = [];
  await inBatches(rows, async (batch) => {
    const made = await write((tx) => tx.insert(person).values(batch).returning({ id: person.id }));
    ids.push(...made.map(({ id }) => id));
  });
  ids.sort((a, b) => a - b);
  const having = (role: Role) => ids.filter((_, n) => roleOf(n) === role);
  return { everyone: ids, moderators: having('moderator'), staff: having('staff') };
}

async function storeOrganisations(chance: Chance, count: number, createdAt: Date): Promise<number[]> {
  const rows = Array.from({ length: count }, (_, n) => {
    const kind = chance.weighted(KIND_WEIGHTS) satisfies OrganisationKind;
    const place = chance.pick(PLACES);
    return { name: `${HOUSES[kind]} ${place} ${n + 1}`, kind, place, createdAt };
  });
  const made = await write((tx) => tx.insert(organisation).values(rows).returning({ id: organisation.id }));
  return made.map(({ id }) => id).sort((a, b) => a - b);
}

type Person = { n: number; homes: number[]; joinedAt: Date; passwordHash: string };

function personRow(chance: Chance, { n, homes, joinedAt, passwordHash }: Person): typeof person.$inferInsert {
  return {
    email: `member-${n + 1}@${GENERATED_DOMAIN}`,
    name: `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`,
    role: roleOf(n),
    organisationId: chance.happens(0.95) ? chance.pick(homes) : null,
    jobTitle: chance.happens(0.7) ? chance.pick(JOB_TITLES) : null,
    discipline: chance.happens(0.8) ? chance.pick(DISCIPLINES) : null,
    passwordHash,
    language: chance.happens(0.95) ? 'nl' : 'en',
    createdAt: joinedAt,
    welcomedAt: joinedAt,
  };
}

/** One administrator, three moderators and three of the branch; all others teach. */
function roleOf(n: number): Role {
  if (n === 0) return 'admin';
  if (n <= 3) return 'moderator';
  return n <= 6 ? 'staff' : 'teacher';
}
