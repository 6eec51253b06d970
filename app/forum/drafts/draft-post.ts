import type { Fields } from '~/shared/forms/form-fields';

/** What the server says of a draft. */
export type DraftAnswer = { savedAt: number | null; fields?: Fields };

/**
 * When the server saved it; `null` when it did not keep it. `'away'`: it could not be reached, or cannot store anything
 * now, so it is sent later; `'signedOut'`: the session ended meanwhile; `'refused'`: it does not take this text as it is.
 */
export type Sent = number | null | 'away' | 'signedOut' | 'refused';

/** Statuses of a server, or of what stands before it, that will answer again later. */
const AWAY = new Set([502, 503, 504]);
/** The status of an answer to somebody who may not keep drafts: whoever opened the form could, so the session is over. */
const SIGNED_OUT = 403;
/** Bytes: browsers refuse a request that outlives its page above 64 kB. */
const KEEPALIVE_MAX = 60_000;

/** Sends what is typed to be kept. */
export async function sendDraft(address: string, fields: Fields): Promise<Sent> {
  const body = new URLSearchParams({ ...fields, intent: 'save' });
  try {
    // keepalive: the request goes on when the page is closed.
    const keepalive = body.toString().length < KEEPALIVE_MAX;
    const answer = await fetch(address, { method: 'POST', body, keepalive, headers: { Accept: 'application/json' } });
    if (answer.status === SIGNED_OUT) return 'signedOut';
    if (!answer.ok) return AWAY.has(answer.status) ? 'away' : 'refused';
    return ((await answer.json()) as DraftAnswer).savedAt;
  } catch {
    // No network, or an answer that is not ours: what to do is the same.
    return 'away';
  }
}

/** Asks the server to throw the draft away or to put it back; `null` when that did not work. */
export async function askOfDraft(address: string, intent: 'discard' | 'restore', fields: Fields): Promise<DraftAnswer | null> {
  try {
    const body = new URLSearchParams({ ...fields, intent });
    const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as DraftAnswer) : null;
  } catch {
    // As for a save: the text stays where it is, and the reader is told.
    return null;
  }
}
