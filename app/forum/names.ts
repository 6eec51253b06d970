import type { Discipline, Language, OrganisationKind, ReactionKind, SpaceCode } from '#db/codes';

/** Keys of the names of codes, as literals so that a test finds them. */
export const SPACE_NAMES: Record<SpaceCode, string> = {
  'best-practices': 'forum:spaces.name.bestPractices',
  'lessons-learned': 'forum:spaces.name.lessonsLearned',
  experiments: 'forum:spaces.name.experiments',
  help: 'forum:spaces.name.help',
  'case-studies': 'forum:spaces.name.caseStudies',
  announcements: 'forum:spaces.name.announcements',
  events: 'forum:spaces.name.events',
};

export const SPACE_DESCRIPTIONS: Record<SpaceCode, string> = {
  'best-practices': 'forum:spaces.about.bestPractices',
  'lessons-learned': 'forum:spaces.about.lessonsLearned',
  experiments: 'forum:spaces.about.experiments',
  help: 'forum:spaces.about.help',
  'case-studies': 'forum:spaces.about.caseStudies',
  announcements: 'forum:spaces.about.announcements',
  events: 'forum:spaces.about.events',
};

/** "86 werkwijzen": how many topics, in the word of the space. Parameter `count`. */
export const SPACE_COUNTS: Record<SpaceCode, string> = {
  'best-practices': 'forum:spaces.count.bestPractices',
  'lessons-learned': 'forum:spaces.count.lessonsLearned',
  experiments: 'forum:spaces.count.experiments',
  help: 'forum:spaces.count.help',
  'case-studies': 'forum:spaces.count.caseStudies',
  announcements: 'forum:spaces.count.announcements',
  events: 'forum:spaces.count.events',
};

/** "39 van 58 experimenten". Parameters `matched` and `count`. */
export const SPACE_MATCHES: Record<SpaceCode, string> = {
  'best-practices': 'forum:spaces.matched.bestPractices',
  'lessons-learned': 'forum:spaces.matched.lessonsLearned',
  experiments: 'forum:spaces.matched.experiments',
  help: 'forum:spaces.matched.help',
  'case-studies': 'forum:spaces.matched.caseStudies',
  announcements: 'forum:spaces.matched.announcements',
  events: 'forum:spaces.matched.events',
};

/** "Nieuw experiment": the button that opens a topic. */
export const NEW_IN_SPACE: Record<SpaceCode, string> = {
  'best-practices': 'forum:spaces.new.bestPractices',
  'lessons-learned': 'forum:spaces.new.lessonsLearned',
  experiments: 'forum:spaces.new.experiments',
  help: 'forum:spaces.new.help',
  'case-studies': 'forum:spaces.new.caseStudies',
  announcements: 'forum:spaces.new.announcements',
  events: 'forum:spaces.new.events',
};

/** "Best practice": what one topic of the space is called. */
export const ONE_OF_SPACE: Record<SpaceCode, string> = {
  'best-practices': 'forum:spaces.one.bestPractices',
  'lessons-learned': 'forum:spaces.one.lessonsLearned',
  experiments: 'forum:spaces.one.experiments',
  help: 'forum:spaces.one.help',
  'case-studies': 'forum:spaces.one.caseStudies',
  announcements: 'forum:spaces.one.announcements',
  events: 'forum:spaces.one.events',
};

export const DISCIPLINE_NAMES: Record<Discipline, string> = {
  music: 'forum:list.discipline.music',
  visual_arts: 'forum:list.discipline.visualArts',
  dance: 'forum:list.discipline.dance',
  theatre: 'forum:list.discipline.theatre',
  literature: 'forum:list.discipline.literature',
  languages: 'forum:list.discipline.languages',
  media: 'forum:list.discipline.media',
  heritage: 'forum:list.discipline.heritage',
  other: 'forum:list.discipline.other',
};

export const LANGUAGE_NAMES: Record<Language, string> = {
  nl: 'forum:compose.language.nl',
  en: 'forum:compose.language.en',
};

/** In the middle of a sentence: "Docent viool, muziekschool". */
export const ORGANISATION_KIND_WORDS: Record<OrganisationKind, string> = {
  arts_centre: 'forum:organisation.kind.artsCentre',
  music_school: 'forum:organisation.kind.musicSchool',
  folk_university: 'forum:organisation.kind.folkUniversity',
  support_institution: 'forum:organisation.kind.supportInstitution',
  cultural_centre: 'forum:organisation.kind.culturalCentre',
  community_centre: 'forum:organisation.kind.communityCentre',
  arts_organisation: 'forum:organisation.kind.artsOrganisation',
  school: 'forum:organisation.kind.school',
  municipality: 'forum:organisation.kind.municipality',
  other: 'forum:organisation.kind.other',
};

/** As a label of its own: "Muziekschool". */
export const ORGANISATION_KIND_NAMES: Record<OrganisationKind, string> = {
  arts_centre: 'forum:organisation.kindName.artsCentre',
  music_school: 'forum:organisation.kindName.musicSchool',
  folk_university: 'forum:organisation.kindName.folkUniversity',
  support_institution: 'forum:organisation.kindName.supportInstitution',
  cultural_centre: 'forum:organisation.kindName.culturalCentre',
  community_centre: 'forum:organisation.kindName.communityCentre',
  arts_organisation: 'forum:organisation.kindName.artsOrganisation',
  school: 'forum:organisation.kindName.school',
  municipality: 'forum:organisation.kindName.municipality',
  other: 'forum:organisation.kindName.other',
};

export const REACTION_NAMES: Record<ReactionKind, string> = {
  recognisable: 'forum:reactions.recognisable',
  thanks: 'forum:reactions.thanks',
  will_try: 'forum:reactions.willTry',
};
