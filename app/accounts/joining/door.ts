import type { InvitationState } from '../invitation-rules';
import type { Invited } from '../join-form';

/** `organisation`: an open code of an organisation; `missing`: no code was given. */
export type JoinState = InvitationState | 'organisation' | 'unknown' | 'missing';

/** What the page of a code shows. */
export type Door = {
  state: JoinState;
  invited: Invited | null;
  /** Whose code it is. */
  organisationName: string | null;
  /** Key of the sentence that says why the code opens nothing. */
  notice: string | null;
};

/** What the answer says when the code opens nothing: never given out, or given out and over. */
export const DOOR_STATUS: Record<JoinState, number> = {
  organisation: 200,
  open: 200,
  missing: 200,
  unknown: 404,
  expired: 410,
  accepted: 410,
  withdrawn: 410,
  full: 410,
};
