import { notFound } from '~/shared/errors/app-error';
import { asErrorResponse } from '~/shared/errors/as-app-error.server';

/** Not built yet: answers as an address that does not exist. */
export function loader(): never {
  throw asErrorResponse(notFound());
}
