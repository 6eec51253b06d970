import type { ReactNode } from 'react';
import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ErrorData } from '../errors/as-app-error.server';
import { isConnectionGone, NO_CONNECTION } from '../errors/connection';
import { ErrorPage } from '../errors/error-page';
import { useServerFacts, type PageFacts } from '../page-facts';
import { isKeptText, type KeptText } from './kept-text';

type BoundaryProps = {
  /** The page that gives a text back. */
  page: (text: KeptText, signedIn: boolean) => ReactNode;
};

/** What the ErrorBoundary of a route that takes a text shows: the text again, or the error page of the forum. */
export function KeptTextBoundary({ page }: BoundaryProps) {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const server = useServerFacts();
  const loaded = useRouteLoaderData<PageFacts>('root');
  const shared = { signedIn: Boolean((loaded ?? server)?.actor), path: pathname + search };
  // A fault of ours, or no server at all: what was typed is a copy on this device.
  if (!isRouteErrorResponse(error)) return <ErrorPage status={isConnectionGone(error) ? NO_CONNECTION : 500} {...shared} />;
  if (isKeptText(error.data)) return page(error.data, shared.signedIn);
  const data = error.data as Partial<ErrorData> | undefined;
  return <ErrorPage status={error.status} errorKey={data?.key} params={data?.params} {...shared} />;
}
