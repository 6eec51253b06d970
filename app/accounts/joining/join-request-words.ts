/** What became of a request to join. Only an open one is still to be confirmed. */
export type JoinRequestState = 'open' | 'expired' | 'confirmed' | 'decided';

/** What somebody is told who follows the link of a request once more, or too late. */
export const JOIN_REQUEST_STATE_KEYS: Record<Exclude<JoinRequestState, 'open'>, string> = {
  expired: 'accounts:joinRequest.expired',
  confirmed: 'accounts:joinRequest.confirmed',
  decided: 'accounts:joinRequest.decided',
};
