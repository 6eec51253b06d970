import { houseSettings } from '~/house/house-settings.server';
import { invitationByCode } from '../invitation-queries.server';
import { INVITATION_STATE_KEYS } from '../invitation-words';
import { joinCodeByText } from './join-code-queries.server';
import { JOIN_CODE_STATE_KEYS } from './join-code-words';
import type { Door } from './door';

/**
 * What a code opens: an invitation for one person, a code of an organisation, or nothing and why. Who holds an
 * old link need not learn whose it was.
 */
export async function openDoor(code: string | undefined, now: Date = new Date()): Promise<Door> {
  const nothing = { invited: null, organisationName: null, notice: null };
  if (!code) return { ...nothing, state: 'missing' };
  const found = await invitationByCode(code, now);
  if (found) {
    const { state, name, email, organisationName } = found;
    if (state !== 'open') return { ...nothing, state, notice: INVITATION_STATE_KEYS[state] };
    return { ...nothing, state, invited: { name, email, organisationName } };
  }
  const ofOrganisation = await joinCodeByText(code, now);
  if (!ofOrganisation) return { ...nothing, state: 'unknown' };
  const { state, organisationName } = ofOrganisation;
  if (state !== 'open') return { ...nothing, state, notice: JOIN_CODE_STATE_KEYS[state] };
  return { ...nothing, state: 'organisation', organisationName };
}

/** Whether this is a code of an organisation, in whatever state. */
export async function isOrganisationCode(code: string): Promise<boolean> {
  return (await joinCodeByText(code, new Date())) !== undefined;
}

/** How somebody without an invitation gets in here. */
export async function joiningMode() {
  return (await houseSettings()).joining;
}
