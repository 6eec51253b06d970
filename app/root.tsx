import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import bricolage from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2?url';
import literata from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url';
import { useEffect, useState, type ReactNode } from 'react';
import { countWaiting } from './case-studies/review/review-queue.server';
import enhance from './enhance.js?url';
import type { ErrorData } from './shared/errors/as-app-error.server';
import { isConnectionGone, NO_CONNECTION } from './shared/errors/connection';
import { ErrorPage, errorTitle } from './shared/errors/error-page';
import { translator } from './shared/i18n/translator';
import { WordsProvider } from './shared/i18n/words-context';
import { forumFace, showForumFace, type ForumFace } from './shared/forum-face';
import { useServerFacts, type PageFacts } from './shared/page-facts';
import { pageTitle } from './shared/page-title';
import { DocumentFrame } from './shared/ui/document';
import { ClientNavigation } from './shared/ui/navigation/client-navigation';
import membersStylesheet from './members.css?url';
import stylesheet from './styles.css?url';

const font = (href: string) => ({ rel: 'preload', as: 'font', type: 'font/woff2', href, crossOrigin: 'anonymous' }) as const;

export const links: LinksFunction = () => [
  font(bricolage),
  font(literata),
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Titles of pages that have none of their own, error pages among them. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  if (!error) return [{ title: pageTitle() }];
  const title = translator(data?.language ?? 'nl')(errorTitle(statusOf(error)));
  return [{ title: pageTitle(title) }, { name: 'robots', content: 'noindex' }];
};

/** Who reads, in which language and theme, by which clock, what waits for them, and the face of the forum in that language. */
export async function loader({ context: { actor, language, theme } }: LoaderFunctionArgs): Promise<PageFacts & { face: ForumFace }> {
  const face = { ...forumFace(), words: { [language]: forumFace().words[language] } };
  const reader = actor && { id: actor.id, name: actor.name, role: actor.role, pictureName: actor.pictureName };
  return { actor: reader, language, theme, timeZone: actor?.timeZone, waiting: await countWaiting(actor), face };
}

/** Where nothing is known, not even by the server: a page that failed in the browser keeps its language. */
function factsOfDocument(): PageFacts {
  const language = typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'nl';
  return { actor: null, language, theme: null };
}

/** The document around every page and every error. Only a signed-in reader gets the scripts that hydrate. */
export function Layout({ children }: { children: ReactNode }) {
  const server = useServerFacts();
  const loaded = useRouteLoaderData<typeof loader>('root');
  const facts = loaded ?? server ?? factsOfDocument();
  // Before anything is drawn with it. On the server it is the process's own, which knows every language.
  if (loaded && typeof document !== 'undefined') showForumFace(loaded.face);
  const [language] = useState(facts.language);
  // The browser holds the words of one language only.
  useEffect(() => {
    if (facts.language !== language) window.location.reload();
  }, [facts.language, language]);
  return (
    <WordsProvider language={language} timeZone={facts.timeZone}>
      <LaidOut facts={facts} nonce={server?.nonce}>
        {children}
      </LaidOut>
    </WordsProvider>
  );
}

function LaidOut({ facts, nonce, children }: { facts: PageFacts; nonce?: string; children: ReactNode }) {
  const { pathname, search } = useLocation();
  const head = (
    <>
      <Meta />
      <Links />
      {facts.actor && <link rel="stylesheet" href={membersStylesheet} />}
      <script src={enhance} defer />
    </>
  );
  const scripts = facts.actor && (
    <>
      <ClientNavigation />
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  );
  return (
    <DocumentFrame facts={facts} path={pathname + search} head={head} scripts={scripts}>
      {children}
    </DocumentFrame>
  );
}

/** The page that the address names. */
export default function App() {
  return <Outlet />;
}

function statusOf(error: unknown): number {
  if (isRouteErrorResponse(error)) return error.status;
  return isConnectionGone(error) ? NO_CONNECTION : 500;
}

/** The page of whatever a loader, an action or a view threw. */
export function ErrorBoundary() {
  const error = useRouteError();
  const server = useServerFacts();
  const loaded = useRouteLoaderData<typeof loader>('root');
  const { pathname, search } = useLocation();
  const data = isRouteErrorResponse(error) ? (error.data as Partial<ErrorData> | undefined) : undefined;
  return (
    <ErrorPage
      status={statusOf(error)}
      errorKey={data?.key}
      params={data?.params}
      signedIn={Boolean((loaded ?? server)?.actor)}
      path={pathname + search}
    />
  );
}
