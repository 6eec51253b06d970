import { eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import type { Discipline, Language, Theme } from '#db/codes';
import { person } from '#db/schema/accounts';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canEditProfile } from './account-rules';
import { requireOrganisation } from './organisation-choices.server';

export type Profile = {
  name: string;
  jobTitle: string | null;
  organisationId: number | null;
  discipline: Discipline | null;
  about: string | null;
  language: Language;
  theme: Theme | null;
};

/** Changes the person's own profile. Throws a 403 for anybody else's, a 422 for an unknown organisation. */
export async function editProfile(actor: Actor, personId: number, profile: Profile): Promise<void> {
  await write(async (tx) => {
    if (!canEditProfile(actor, personId)) throw forbidden('accounts:denied.profile');
    if (profile.organisationId !== null) await requireOrganisation(tx, profile.organisationId);
    await tx.update(person).set(profile).where(eq(person.id, personId));
    await bumpContentVersion(tx);
  });
}

/** Remembers the language or theme of a signed-in person; a visitor's choice lives in a cookie alone. */
export async function keepPreference(actor: Actor, preference: Partial<Pick<Profile, 'language' | 'theme'>>): Promise<void> {
  if (!actor) return;
  await write((tx) => tx.update(person).set(preference).where(eq(person.id, actor.id)));
}
