import { eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import type { Discipline, Language, Theme } from '#db/codes';
import { person } from '#db/schema/accounts';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canEditProfile } from './account-rules';
import { requireOrganisation } from './organisation-choices.server';
import { countPreference, countProfileSave } from './profile-limits.server';

export type Profile = {
  name: string;
  jobTitle: string | null;
  organisationId: number | null;
  discipline: Discipline | null;
  teaches: string | null;
  about: string | null;
  language: Language;
  timeZone: string | null;
  theme: Theme | null;
};

/** What visitors read of a person; the rest changes nothing for them. */
const SEEN_BY_OTHERS = ['name', 'jobTitle', 'organisationId', 'discipline', 'teaches', 'about'] as const;

/**
 * Changes the person's own profile. Throws a 403 for anybody else's, a 422 for an unknown organisation, and a
 * 429 when it was saved too often.
 */
export async function editProfile(actor: Actor, personId: number, profile: Profile): Promise<void> {
  if (!canEditProfile(actor, personId)) throw forbidden('accounts:denied.profile');
  await countProfileSave(personId);
  await write(async (tx) => {
    if (profile.organisationId !== null) await requireOrganisation(tx, profile.organisationId);
    const [before] = await tx.select().from(person).where(eq(person.id, personId));
    await tx.update(person).set(profile).where(eq(person.id, personId));
    if (before && SEEN_BY_OTHERS.some((part) => before[part] !== profile[part])) await bumpContentVersion(tx);
  });
}

/**
 * Remembers the language or theme of a signed-in person; a visitor's choice lives in a cookie alone. Throws a
 * 429 when it changed too often.
 */
export async function keepPreference(actor: Actor, preference: Partial<Pick<Profile, 'language' | 'theme'>>): Promise<void> {
  if (!actor) return;
  const { language = actor.language, theme = actor.theme } = preference;
  if (language === actor.language && theme === actor.theme) return;
  await countPreference(actor.id);
  await write((tx) => tx.update(person).set(preference).where(eq(person.id, actor.id)));
}
