import { useWords } from '~/shared/i18n/words-context';
import type { KeptText } from '~/shared/forms/kept-text';
import { KeptTextBoundary } from '~/shared/forms/kept-text-boundary';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { TextArea, TextField } from '~/shared/ui/text-fields';

/** The ErrorBoundary of every route that takes a text: gives the text back, or shows the error page of the forum. */
export function WritingErrorBoundary() {
  return <KeptTextBoundary page={(text) => <KeptTextPage text={text} />} />;
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
