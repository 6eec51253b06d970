import { write } from '#db/connection.server';
import { person, type Role } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import type { SignedIn } from '~/shared/actor';

let made = 0;

/** Numbers what builders make, so that names and addresses are unique within a run. */
export function nextNumber(): number {
  made += 1;
  return made;
}

/** A stored person who may act; the password matches nothing. */
export async function aPerson(wanted: Partial<typeof person.$inferInsert> = {}): Promise<SignedIn & { email: string }> {
  const n = nextNumber();
  const [row] = await write((tx) =>
    tx
      .insert(person)
      .values({
        email: `persoon-${n}@oefening.example`,
        name: `Persoon ${n}`,
        role: 'teacher',
        passwordHash: 'none',
        language: 'nl',
        createdAt: new Date(),
        ...wanted,
      })
      .returning(),
  );
  if (!row) throw new Error('no person came back');
  const { id, name, role, organisationId, language, theme, timeZone, pictureName, email } = row;
  return { id, name, role, organisationId, language, theme, timeZone, pictureName, email };
}

/** One stored person of each role, by role. */
export async function onePersonPerRole(): Promise<Record<Role, SignedIn & { email: string }>> {
  const [teacher, moderator, staff, admin] = [
    await aPerson({ role: 'teacher' }),
    await aPerson({ role: 'moderator' }),
    await aPerson({ role: 'staff' }),
    await aPerson({ role: 'admin' }),
  ];
  return { teacher, moderator, staff, admin };
}

export async function anOrganisation(wanted: Partial<typeof organisation.$inferInsert> = {}) {
  const values = { name: `Organisatie ${nextNumber()}`, kind: 'music_school', createdAt: new Date(), ...wanted } as const;
  const [row] = await write((tx) => tx.insert(organisation).values(values).returning());
  if (!row) throw new Error('no organisation came back');
  return row;
}
