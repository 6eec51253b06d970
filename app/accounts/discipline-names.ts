import type { Discipline } from '#db/codes';

/** Keys of the names of disciplines, as literals so that a test finds them. */
export const DISCIPLINE_NAMES: Record<Discipline, string> = {
  music: 'accounts:discipline.music',
  visual_arts: 'accounts:discipline.visualArts',
  dance: 'accounts:discipline.dance',
  theatre: 'accounts:discipline.theatre',
  literature: 'accounts:discipline.literature',
  languages: 'accounts:discipline.languages',
  media: 'accounts:discipline.media',
  heritage: 'accounts:discipline.heritage',
  other: 'accounts:discipline.other',
};
