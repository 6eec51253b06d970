/** Characters in the random part: 12 of 5 bits make 60 bits, so a guess hits one of a thousand codes once in 10^15. */
export const RANDOM_LENGTH = 12;
const GROUP = 4;
/** Who joins with one code: the people of one organisation. */
export const MAX_USES = 1_000;
/** Days that a code can work at most; after that it hangs on more walls than anybody knows. */
export const MAX_DAYS = 366;

export type JoinCodeState = 'open' | 'full' | 'expired' | 'withdrawn';

type Facts = { useCount: number; maxUses: number; expiresAt: Date; withdrawnAt: Date | null };

/** What a code still does. Only an open one asks for new invitations. */
export function joinCodeState({ useCount, maxUses, expiresAt, withdrawnAt }: Facts, now: Date): JoinCodeState {
  if (withdrawnAt) return 'withdrawn';
  if (expiresAt <= now) return 'expired';
  return useCount < maxUses ? 'open' : 'full';
}

/** A code as it is stored and shown: capitals in groups of four; look-alikes, spaces and dashes make no difference. */
export function tidyJoinCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return (plain.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Four consonants of the organisation's name, so that people see whose code it is: "Het Zanghuis" gives `HTZN`. */
export function codePrefix(organisationName: string): string {
  const letters = organisationName
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^BCDFGHJKMNPQRSTVWXZ]/g, '');
  return letters.slice(0, GROUP).padEnd(GROUP, 'X');
}
