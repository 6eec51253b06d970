import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { actorForRequest } from '~/accounts/session.server';
import type { RequestContext } from '~/shared/context';
import { keepFaceIfPossible } from './keep-face';
import { requestIdOf } from './log';
import { clientAddress } from './rate-limit';
import { contentSecurityPolicy } from './security-headers';
import { preferencesOf } from './visitor-preferences';

/** Bytes of a nonce: the 128 bits that CSP 3 asks for. */
const NONCE_BYTES = 16;

/** Finds out who asks and in which language, and sets the headers that depend on it. */
export async function loadContext(request: Request, response: Response): Promise<RequestContext> {
  const { actor, sessionId, setCookie } = await actorForRequest(request.headers.cookie);
  if (setCookie) response.append('Set-Cookie', setCookie);
  await keepFaceIfPossible(response.locals.contentVersion as number | undefined);
  const chosen = preferencesOf(request.headers);
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  if (actor) {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
    response.setHeader('Cache-Control', 'no-store');
  }
  response.locals.signedIn = actor !== null;
  return {
    actor,
    sessionId,
    language: actor?.language ?? chosen.language,
    theme: actor ? actor.theme : chosen.theme,
    nonce,
    clientAddress: clientAddress(request),
    requestId: requestIdOf(request),
  };
}
