import type { ServerBuild } from '@remix-run/node';
import { json } from '@remix-run/node';
import '~/words.en';
import '~/words.nl';
import { bumpContentVersion } from '#db/content-version.server';
import { write } from '#db/connection.server';
import type { RequestContext } from '~/shared/context';
import { notFound } from '~/shared/errors/app-error';
import { asErrorResponse } from '~/shared/errors/as-app-error.server';

type Args = { request: Request; context: RequestContext };
type Route = { path: string; view?: true; loader?: (args: Args) => unknown; action?: (args: Args) => unknown };

/** What the pages were asked; a test sees by it whether a page was rendered or came from the store. */
export const seen = { renders: 0, posts: 0, clients: [] as string[], addresses: [] as string[] };

/** Filled by a test that wants a page to wait while it renders. */
export const gate: { wait: () => Promise<void> } = { wait: () => Promise.resolve() };

const change = () => write(bumpContentVersion);

const routes: Record<string, Route> = {
  page: { path: 'page', view: true, loader: () => gate.wait().then(() => null) },
  changing: { path: 'changing', view: true, loader: () => change().then(() => null) },
  own: { path: 'own', view: true, loader: () => null },
  fails: { path: 'fails', view: true, loader: () => Promise.reject(new Error('a secret of the inside')) },
  echo: { path: 'echo', action: echo },
  refuses: { path: 'refuses', action: () => Promise.reject(asErrorResponse(notFound())) },
  form: { path: 'form', action: () => json({ errors: { title: { key: 'shared:errors.tooLarge' } }, values: {} }, 422) },
  lost: { path: '*', view: true, loader: () => Promise.reject(asErrorResponse(notFound())) },
};

async function echo({ request, context }: Args) {
  seen.posts += 1;
  seen.clients.push(context.clientAddress);
  seen.addresses.push(request.url);
  return json({ size: (await request.arrayBuffer()).byteLength });
}

/** A Remix application of a few addresses: what the server adds to it is what is tested. */
export function tinyBuild(): ServerBuild {
  return {
    mode: 'production',
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    isSpaMode: false,
    future: { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true } as ServerBuild['future'],
    assets: { entry: { module: '', imports: [] }, routes: {}, url: '', version: '' },
    entry: { module: { default: render, handleError: () => undefined } },
    routes: Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, asRemixRoute(id, route)])) as ServerBuild['routes'],
  };
}

function asRemixRoute(id: string, { path, view, loader, action }: Route) {
  return { id, path, module: { loader, action, ...(view ? { default: () => null } : {}) } };
}

/** The page: language, theme and how many were rendered before it. */
function render(request: Request, status: number, headers: Headers, _remix: unknown, context: RequestContext): Response {
  seen.renders += 1;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (new URL(request.url).pathname === '/own') headers.set('Cache-Control', 'private');
  const facts = `${context.language} ${context.theme ?? '-'} ${seen.renders} ${context.actor?.name ?? 'visitor'}`;
  return new Response(`<!DOCTYPE html><title>page</title>${facts} ${'woorden '.repeat(200)}`, { status, headers });
}
