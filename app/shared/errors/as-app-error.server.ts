import { json } from '@remix-run/node';
import { isStorageFailure } from '#db/storage-failure';
import { AppError, unavailable } from './app-error';

/** The refusal that an error stands for, or `undefined` when it is a fault of ours. */
export function asAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  return isStorageFailure(error) ? unavailable() : undefined;
}

export type ErrorData = { key: string; params: Record<string, string | number> };

/** The `Retry-After` header of a refusal that says in its parameter `retryAfter` after how many seconds to come back. */
export function retryAfter({ params }: AppError): HeadersInit | undefined {
  return params.retryAfter === undefined ? undefined : { 'Retry-After': String(params.retryAfter) };
}

/** The response that the error boundary turns into a page. */
export function asErrorResponse(error: AppError): Response {
  return json<ErrorData>({ key: error.key, params: error.params }, { status: error.status, headers: retryAfter(error) });
}

/**
 * Runs a loader's work: a refusal is thrown as a response with its status, so that the page in the error
 * boundary knows which sentence to show.
 */
export async function answer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = asAppError(error);
    throw refusal ? asErrorResponse(refusal) : error;
  }
}
