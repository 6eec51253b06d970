import { CASE_STUDY } from '~/shapes/case-study-shape';
import { formPartsOf, ShapeFieldInput } from '~/shapes/shape-fields';
import type { KeptText } from '~/shared/forms/kept-text';
import { KeptTextBoundary } from '~/shared/forms/kept-text-boundary';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { TextArea, TextField } from '~/shared/ui/text-fields';

/** The ErrorBoundary of the pages to write on: gives the text back, or shows the error page of the forum. */
export function StoryErrorBoundary() {
  return <KeptTextBoundary page={(text, signedIn) => <KeptStoryPage text={text} signedIn={signedIn} />} />;
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
