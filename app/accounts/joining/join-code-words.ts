import type { JoinCodeState } from './join-code';

/** What somebody is told whose code no longer works, and what to do then. */
export const JOIN_CODE_STATE_KEYS: Record<Exclude<JoinCodeState, 'open'>, string> = {
  full: 'accounts:joinCode.full',
  expired: 'accounts:joinCode.expired',
  withdrawn: 'accounts:joinCode.withdrawn',
};
