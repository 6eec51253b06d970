/** Values that a sentence is filled in with. */
export type Params = Record<string, string | number>;

/**
 * A refusal that a person is told about: an HTTP status and the key of a sentence in a room's words.
 * Anything else that is thrown is a fault of ours and becomes a 500 without details.
 */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly key: string,
    readonly params: Params = {},
    /** The form field that the sentence belongs to. */
    readonly field?: string,
  ) {
    super(key);
    this.name = 'AppError';
  }
}

/** Nothing there, or nothing that this person may know of: the two look the same. */
export function notFound(): AppError {
  return new AppError(404, 'shared:errors.notFound');
}

/** This role may not; the sentence says what to do instead. */
export function forbidden(key: string, params?: Params): AppError {
  return new AppError(403, key, params);
}

/** The input is wrong at this field. */
export function refused(field: string, key: string, params?: Params): AppError {
  return new AppError(422, key, params, field);
}

/** Somebody else changed it meanwhile. */
export function conflict(key: string, params?: Params): AppError {
  return new AppError(409, key, params);
}

/** What was sent is larger than we take. */
export function tooLarge(key = 'shared:errors.tooLarge', params?: Params): AppError {
  return new AppError(413, key, params);
}

/** It was asked too often; `retryAfter` in the parameters says in how many seconds it may be again. */
export function tooManyRequests(key = 'shared:errors.tooMany', params?: Params): AppError {
  return new AppError(429, key, params);
}

/** The database or disk cannot do it now; nothing was written. */
export function unavailable(key = 'shared:errors.unavailable'): AppError {
  return new AppError(503, key);
}
