import { notFound } from '~/shared/errors/app-error';
import { asErrorResponse } from '~/shared/errors/as-app-error.server';

/** Answers every address that no other route knows. */
export function loader(): never {
  throw asErrorResponse(notFound());
}

/** Nothing can be sent to an address that does not exist. */
export const action = loader;

/** Never shown; that there is a view makes Remix answer with the error page instead of bare data. */
export default function NotFound() {
  return null;
}
