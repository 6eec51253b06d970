import { DISCIPLINES, LANGUAGES, ORGANISATION_KINDS, ROLES, type Discipline, type Language, type OrganisationKind, type Role } from '#db/codes';
import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import { LANGUAGE_NAMES } from '~/accounts/language-names';
import { ROLE_NAMES } from '~/accounts/role-names';
import { KIND_NAMES } from '~/organisations/kind-names';
import { translator } from '~/shared/i18n/translator';
import { fold } from '~/shared/fold';

/** Words that lists use beside the names in the forum, folded. */
const ROLE_ALSO: Record<string, Role> = { lid: 'teacher', docenten: 'teacher', leraar: 'teacher', branche: 'staff', medewerker: 'staff' };
const DISCIPLINE_ALSO: Record<string, Discipline> = { beeldend: 'visual_arts', toneel: 'theatre', overig: 'other', muziekles: 'music' };
const KIND_ALSO: Record<string, OrganisationKind> = {
  kunstencentrum: 'arts_centre',
  cvk: 'arts_centre',
  ondersteuningsinstelling: 'support_institution',
  overig: 'other',
};

type Reader<Code extends string> = (typed: string) => Code | undefined;

/** Reads a word by its code or its name in either language; capitals, spaces and signs make no difference. */
function readerOf<Code extends string>(codes: readonly Code[], names: Record<Code, string>, also: Record<string, Code> = {}): Reader<Code> {
  let known: Map<string, Code> | undefined;
  return (typed) => {
    known ??= new Map([...Object.entries<Code>(also), ...codes.flatMap((code) => namesOf(code, names[code]))]);
    return known.get(fold(typed));
  };
}

function namesOf<Code extends string>(code: Code, key: string): [string, Code][] {
  return [code, ...LANGUAGES.map((language) => translator(language)(key))].map((name) => [fold(name), code]);
}

export const readRole: Reader<Role> = readerOf(ROLES, ROLE_NAMES, ROLE_ALSO);
export const readDiscipline: Reader<Discipline> = readerOf(DISCIPLINES, DISCIPLINE_NAMES, DISCIPLINE_ALSO);
export const readKind: Reader<OrganisationKind> = readerOf(ORGANISATION_KINDS, KIND_NAMES, KIND_ALSO);
export const readLanguage: Reader<Language> = readerOf(LANGUAGES, LANGUAGE_NAMES);
