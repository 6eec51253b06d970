import type { FieldErrors, Message } from '~/shared/forms/messages';
import { links } from '~/shared/links';
import type { Uploaded } from './uploaded';

export type Sending = { done: Promise<Uploaded>; cancel: () => void };

/** Why a file was not kept, as a sentence; `canRetry` when the file itself is not the matter. */
export class NotSent extends Error {
  constructor(
    readonly reason: Message,
    readonly canRetry: boolean,
  ) {
    super(reason.key);
  }
}

/**
 * Sends one file; `onProgress` hears which part of it left, from 0 to 1. `done` fails with a NotSent; after `cancel`
 * it never settles. XMLHttpRequest, because fetch does not tell how far it is.
 */
export function sendFile(file: File, onProgress: (part: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new NotSent({ key: 'forum:uploads.offline' }, true)));
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as Uploaded);
      else reject(new NotSent(reasonOf(request), request.status >= 500));
    });
  });
  const form = new FormData();
  form.append('file', file);
  request.open('POST', links.uploads());
  request.setRequestHeader('Accept', 'application/json');
  request.send(form);
  return { done, cancel: () => request.abort() };
}

/** The sentence of the answer; a body that was refused before it was read has none. */
function reasonOf({ status, responseText }: XMLHttpRequest): Message {
  if (status === 413) return { key: 'forum:uploads.notReceived' };
  try {
    const answer = JSON.parse(responseText) as { errors?: FieldErrors } & Partial<Message>;
    const reason = Object.values(answer.errors ?? {})[0] ?? answer;
    if (reason.key) return { key: reason.key, params: reason.params };
  } catch {
    // A proxy that stands between answers in HTML.
  }
  return { key: 'forum:uploads.failed' };
}
