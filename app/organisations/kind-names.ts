import type { OrganisationKind } from '#db/codes';

/** Keys of the names of kinds, as literals so that a test finds them. */
export const KIND_NAMES: Record<OrganisationKind, string> = {
  arts_centre: 'organisations:kind.artsCentre',
  music_school: 'organisations:kind.musicSchool',
  folk_university: 'organisations:kind.folkUniversity',
  support_institution: 'organisations:kind.supportInstitution',
  cultural_centre: 'organisations:kind.culturalCentre',
  community_centre: 'organisations:kind.communityCentre',
  arts_organisation: 'organisations:kind.artsOrganisation',
  school: 'organisations:kind.school',
  municipality: 'organisations:kind.municipality',
  other: 'organisations:kind.other',
};
