import type { Actor } from '~/shared/actor';
import type { RequestContext } from '~/shared/context';

type Wanted = { actor?: Actor; params?: Record<string, string>; form?: Record<string, string>; language?: 'nl' | 'en' };

/** What Remix hands a loader or action: with `form` a POST, else a GET. */
export function routeArgs(path: string, { actor = null, params = {}, form, language = 'nl' }: Wanted = {}) {
  const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const context: RequestContext = {
    actor,
    sessionId: actor ? 'session' : null,
    language,
    theme: null,
    nonce: 'nonce',
    clientAddress: '127.0.0.1',
    requestId: 'test',
  };
  return { request: new Request(new URL(path, 'http://localhost'), body), params, context };
}

/** The response of a loader or action, also when it was thrown. */
export async function answerOf(work: () => Promise<Response> | Response): Promise<Response> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
