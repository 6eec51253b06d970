import { renderToStaticMarkup } from 'react-dom/server';
import { translator } from '~/shared/i18n/translator';
import { WordsProvider } from '~/shared/i18n/words-context';
import type { PageFacts } from '~/shared/page-facts';
import { pageTitle } from '~/shared/page-title';
import { DocumentFrame } from '~/shared/ui/document';
import stylesheet from '~/styles.css?url';
import type { Params } from './app-error';
import { ErrorPage, errorTitle } from './error-page';

type ErrorDocument = {
  status: number;
  language: PageFacts['language'];
  theme: PageFacts['theme'];
  /** The sentence of this refusal; absent: the one of its status. */
  key?: string;
  params?: Params;
  /** Where one was; absent: the front page. */
  path?: string;
};

/**
 * A whole error page as HTML, without Remix: for what is refused before a route is asked, or when Remix
 * itself failed. It holds no script and knows nobody, so its header has no menu.
 */
export function renderErrorPage({ status, language, theme, key, params, path = '/' }: ErrorDocument): string {
  const title = pageTitle(translator(language)(errorTitle(status)));
  const head = (
    <>
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={stylesheet} />
    </>
  );
  const html = renderToStaticMarkup(
    <WordsProvider language={language}>
      <DocumentFrame facts={{ actor: null, language, theme }} path={path} head={head} bare>
        <ErrorPage status={status} errorKey={key} params={params} signedIn path={path} />
      </DocumentFrame>
    </WordsProvider>,
  );
  return `<!DOCTYPE html>${html}`;
}
