import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#db/codes';
import { PersonPage, type PersonPageProps } from '~/forum/people/person-page';
import { render } from '../support/render';

const props = (role: Role): PersonPageProps => ({
  // Anybody may write this about themselves.
  person: { id: 1, name: 'Mirte', role, jobTitle: 'Beheerder', discipline: 'music', teaches: null, pictureName: null, about: null, organisation: null, createdAt: 0 },
  following: null, kind: null,
  counts: {},
  shared: { rows: [], newer: null, older: null },
});
const chipsOn = (role: Role, language: 'nl' | 'en') =>
  [...render(<PersonPage {...props(role)} />, language).matchAll(/<span class="chip[^"]*">([^<]*)/g)].map((match) => match[1]);

const CHIPS: Record<Role, { nl: string[]; en: string[] }> = {
  teacher: { nl: ['Muziek'], en: ['Music'] },
  moderator: { nl: ['Moderator', 'Muziek'], en: ['Moderator', 'Music'] },
  staff: { nl: ['Branchemedewerker', 'Muziek'], en: ['Branch staff', 'Music'] },
  admin: { nl: ['Beheerder', 'Muziek'], en: ['Administrator', 'Music'] },
};

describe('the page of a person', () => {
  it.each(ROLES)('says of a %s which duty they have, whatever they call themselves', (role) => {
    expect({ nl: chipsOn(role, 'nl'), en: chipsOn(role, 'en') }).toEqual(CHIPS[role]);
  });
});
