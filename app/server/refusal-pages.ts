import type { Request, Response } from 'express';
import type { ErrorData } from '~/shared/errors/as-app-error.server';
import { renderErrorPage } from '~/shared/errors/error-document.server';
import type { FormAnswer } from '~/shared/forms/messages';
import { holdBack } from './hold-back';
import { preferencesOf } from './visitor-preferences';

/**
 * A route without a view answers a refusal as data, for scripts. Who sent the form without script is shown
 * the same refusal as a page.
 */
export function showRefusalsAsPages(request: Request, response: Response): void {
  if (!wantsDocument(request)) return;
  holdBack(response, (body) => {
    const type = String(response.getHeader('Content-Type'));
    if (response.statusCode < 400 || type.startsWith('text/html')) return body;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const { key, params } = type.startsWith('application/json') ? reasonIn(body) : {};
    return Buffer.from(renderErrorPage({ status: response.statusCode, key, params, ...preferencesOf(request.headers) }));
  });
}

/** Whether a browser goes to a page with this, and no script asks for data. */
function wantsDocument(request: Request): boolean {
  if ('_data' in request.query) return false;
  const destination = request.headers['sec-fetch-dest'];
  if (destination !== undefined) return destination === 'document';
  return request.headers.accept?.includes('text/html') ?? false;
}

/** The first sentence that the answer holds: of a refusal, or of a form that is shown again. */
function reasonIn(body: Buffer): Partial<ErrorData> {
  const answer: unknown = JSON.parse(body.toString());
  if (typeof answer !== 'object' || answer === null) return {};
  if ('key' in answer) return answer as ErrorData;
  return ('errors' in answer ? Object.values((answer as FormAnswer).errors)[0] : undefined) ?? {};
}
