import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { isConnectionGone, NO_CONNECTION } from '~/shared/errors/connection';
import { ErrorPage } from '~/shared/errors/error-page';
import type { ErrorData } from '~/shared/errors/as-app-error.server';
import { useWords } from '~/shared/i18n/words-context';
import { isKeptText, type KeptText } from '~/shared/forms/kept-text';
import { links } from '~/shared/links';
import { useServerFacts, type PageFacts } from '~/shared/page-facts';
import { Button } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { TextArea, TextField } from '~/shared/ui/text-fields';

/** The ErrorBoundary of every route that takes a text: gives the text back, or shows the error page of the forum. */
export function WritingErrorBoundary() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const server = useServerFacts();
  const loaded = useRouteLoaderData<PageFacts>('root');
  if (!isRouteErrorResponse(error)) {
    // A fault of ours, or no server at all: what was typed is a copy on this device.
    return <ErrorPage status={isConnectionGone(error) ? NO_CONNECTION : 500} signedIn={Boolean((loaded ?? server)?.actor)} path={pathname + search} />;
  }
  if (isKeptText(error.data)) return <KeptTextPage text={error.data} />;
  const data = error.data as Partial<ErrorData> | undefined;
  const signedIn = Boolean((loaded ?? server)?.actor);
  return (
    <ErrorPage status={error.status} errorKey={data?.key} params={data?.params} signedIn={signedIn} path={pathname + search} />
  );
}

/** What somebody typed whose session ended, with the way to sign in and to send it once more. */
function KeptTextPage({ text }: { text: KeptText }) {
  const { t } = useWords();
  const { title, summary, tags, body, ...others } = text.kept;
  const shown = new Set(text.fields.map(({ name }) => name));
  const hidden = Object.entries(others).filter(([name]) => !shown.has(name));
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('forum:compose.kept.title')}</h1>
        </div>
      </header>
      <Notice kind="warn">
        <p>
          {t(text.key, text.params)}{' '}
          <a href={links.signIn()} target="_blank" rel="noopener">
            {t('forum:compose.kept.signIn')}
          </a>
        </p>
      </Notice>
      <div className="compose">
        <form className="section form-part" method="post" action={text.address} data-plain>
          {title !== undefined && <TextField name="title" label={t('forum:compose.title.label')} defaultValue={title} />}
          {summary !== undefined && <TextArea name="summary" label={t('forum:compose.summary.label')} defaultValue={summary} />}
          {tags !== undefined && <TextField name="tags" label={t('forum:compose.tags.label')} defaultValue={tags} />}
          {text.fields.map(({ name, label }) => (
            <TextArea key={name} name={name} label={label} defaultValue={others[name]} />
          ))}
          <TextArea name="body" label={t('forum:compose.body.label')} rows={14} defaultValue={body ?? ''} />
          {hidden.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="form-end">
            <Button variant="primary">{t('forum:compose.kept.again')}</Button>
          </div>
        </form>
      </div>
    </Page>
  );
}
