import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import { formPartsOf, ShapeFieldInput } from '~/shapes/shape-fields';
import type { ErrorData } from '~/shared/errors/as-app-error.server';
import { isConnectionGone, NO_CONNECTION } from '~/shared/errors/connection';
import { ErrorPage } from '~/shared/errors/error-page';
import { isKeptText, type KeptText } from '~/shared/forms/kept-text';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { useServerFacts, type PageFacts } from '~/shared/page-facts';
import { Button } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { TextArea, TextField } from '~/shared/ui/text-fields';

/** The ErrorBoundary of the pages to write on: gives the text back, or shows the error page of the forum. */
export function StoryErrorBoundary() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const server = useServerFacts();
  const loaded = useRouteLoaderData<PageFacts>('root');
  const signedIn = Boolean((loaded ?? server)?.actor);
  const path = pathname + search;
  if (!isRouteErrorResponse(error)) {
    return <ErrorPage status={isConnectionGone(error) ? NO_CONNECTION : 500} signedIn={signedIn} path={path} />;
  }
  if (isKeptText(error.data)) return <KeptStoryPage text={error.data} signedIn={signedIn} />;
  const data = error.data as Partial<ErrorData> | undefined;
  return <ErrorPage status={error.status} errorKey={data?.key} params={data?.params} signedIn={signedIn} path={path} />;
}

/** What somebody typed whose session ended, or whose story was handed in meanwhile, to send it once more. */
function KeptStoryPage({ text, signedIn }: { text: KeptText; signedIn: boolean }) {
  const { t, language } = useWords();
  const { title = '', summary = '', ...rest } = text.kept;
  const shown = formPartsOf(CASE_STUDY, language).parts.flatMap(({ fields }) => fields);
  const hidden = Object.entries(rest).filter(([name]) => !shown.some((field) => field.name === name));
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('case-studies:kept.title')}</h1>
        </div>
      </header>
      <Notice kind="warn">
        <p>
          {t(text.key, text.params)}{' '}
          {!signedIn && (
            <a href={links.signIn()} target="_blank" rel="noopener">
              {t('case-studies:kept.signIn')}
            </a>
          )}
        </p>
      </Notice>
      <div className="compose">
        <form className="section form-part" method="post" action={text.address} data-plain>
          <TextField name="title" label={t('case-studies:write.title.label')} defaultValue={title} />
          <TextArea name="summary" label={t('case-studies:write.summary.label')} defaultValue={summary} />
          {shown.map((field) => (
            <ShapeFieldInput key={field.name} field={field} stage={null} value={rest[field.name]} error={undefined} />
          ))}
          {hidden.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="form-end">
            <Button variant="primary">{t('case-studies:kept.again')}</Button>
          </div>
        </form>
      </div>
    </Page>
  );
}
