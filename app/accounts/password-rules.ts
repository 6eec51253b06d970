/** Fewer can be tried out in an afternoon; NIST SP 800-63B asks for 8, the forum for a little more. */
export const PASSWORD_MIN = 10;
/** Room for a sentence, and an end to what must be hashed. */
export const PASSWORD_MAX = 128;

/** Words that anybody would try first here, in both languages of the interface. */
const FORUM_WORDS = [
  'estafette',
  'kennisestafette',
  'relay',
  'best practices',
  'geleerde lessen',
  'lessons learned',
  'hybride experimenten',
  'hybrid experiments',
  'vraagbaak',
  'helpdesk',
  'praktijkverhalen',
  'case studies',
  'aankondigingen',
  'announcements',
  'agenda',
  'docent',
  'leerkracht',
  'teacher',
  'muziekschool',
  'cultuureducatie',
  'wachtwoord',
  'password',
  'welkom',
  'welcome',
];

/** Shorter parts of a name ("van", "de", "jo") stand in too many good passwords. */
const SHORTEST_WORD = 3;
/** What must be left of a password besides such words; a year and an exclamation mark are not enough. */
const ENOUGH_BESIDES = 6;
/** "aaaaaaaaaa" and "1212121212" are long, but not a secret. */
const FEWEST_DIFFERENT_CHARACTERS = 4;

/** Lower case, without accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The single words of a name, an e-mail address or another text about the person. */
function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD);
}

/**
 * Whether the password is little more than words that belong to the forum or to this person: their name,
 * e-mail address and organisation.
 */
export function isMadeOfKnownWords(password: string, personal: readonly (string | null | undefined)[]): boolean {
  const known = [...FORUM_WORDS, ...personal.map((text) => text ?? '')].flatMap(wordsOf);
  const longestFirst = [...new Set(known)].sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), plain(password));
  const found = rest !== plain(password);
  return found && rest.replace(/[^\p{L}\p{N}]/gu, '').length < ENOUGH_BESIDES;
}

/** Whether it is one or a few characters over and over. */
export function isMonotonous(password: string): boolean {
  return new Set(plain(password)).size < FEWEST_DIFFERENT_CHARACTERS;
}

/** What may stand in a list of common passwords: the password itself, and what is left without a tail such as "2026!". */
export function commonForms(password: string): string[] {
  const lower = password.toLowerCase();
  return [...new Set([lower, lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')])].filter(Boolean);
}
