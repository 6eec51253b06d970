import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import type { Discipline, Language, Role, Theme } from '#db/codes';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import { notFound } from '~/shared/errors/app-error';

/** What everybody may know of a person; never the e-mail address. */
export type PersonCard = {
  id: number;
  name: string;
  /** Shown, so that nobody can pass for a moderator or an administrator. */
  role: Role;
  jobTitle: string | null;
  discipline: Discipline | null;
  teaches: string | null;
  about: string | null;
  pictureName: string | null;
  organisation: { id: number; name: string } | null;
  createdAt: Date;
};

/** The card of a person. Throws a 404 for an unknown id. */
export async function personCard(id: number): Promise<PersonCard> {
  const [row] = await read()
    .select({
      id: person.id,
      name: person.name,
      role: person.role,
      jobTitle: person.jobTitle,
      discipline: person.discipline,
      teaches: person.teaches,
      about: person.about,
      pictureName: person.pictureName,
      organisation: { id: organisation.id, name: organisation.name },
      createdAt: person.createdAt,
    })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(person.id, id));
  if (!row) throw notFound();
  return row;
}

/** The name of the picture of a person. Throws a 404 when there is none. */
export async function personPicture(id: number): Promise<string> {
  const [row] = await read().select({ pictureName: person.pictureName }).from(person).where(eq(person.id, id));
  if (!row?.pictureName) throw notFound();
  return row.pictureName;
}

/** What the person's own profile form shows. */
export type OwnProfile = {
  name: string;
  jobTitle: string | null;
  organisationId: number | null;
  discipline: Discipline | null;
  teaches: string | null;
  about: string | null;
  pictureName: string | null;
  language: Language;
  timeZone: string | null;
  theme: Theme | null;
};

/** The profile of the signed-in person. */
export async function ownProfile(personId: number): Promise<OwnProfile> {
  const { name, jobTitle, organisationId, discipline, teaches, about, pictureName, language, timeZone, theme } = person;
  const [row] = await read()
    .select({ name, jobTitle, organisationId, discipline, teaches, about, pictureName, language, timeZone, theme })
    .from(person)
    .where(eq(person.id, personId));
  if (!row) throw notFound();
  return row;
}
