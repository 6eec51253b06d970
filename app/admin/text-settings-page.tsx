import { HOUSE_TEXT_MAX } from '~/house/house-limits';
import type { HouseTextPage } from '~/house/house-texts';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { TextArea } from '~/shared/ui/text-fields';
import { TEXT_NAMES } from './setting-names';

type Preview = { preview: { nl: string; en: string } };

type TextSettingsPageProps = { page: HouseTextPage; text: { nl?: string; en?: string } };

/** The text of a page in both languages, as Markdown, and what it will look like. */
export function TextSettingsPage({ page, text }: TextSettingsPageProps) {
  const { t } = useWords();
  const { errors, values, preview } = useAnswer<Preview>();
  const title = t(TEXT_NAMES[page]);
  const fields = [
    { name: 'nl', label: t('admin:text.nl') },
    { name: 'en', label: t('admin:text.en') },
  ] as const;
  return (
    <Page>
      <Breadcrumb
        items={[
          { label: t('admin:overview.title'), href: links.admin() },
          { label: t('admin:settings.title'), href: links.settings() },
          { label: title },
        ]}
      />
      <header className="page-head">
        <div>
          <h1>{t('admin:text.title', { page: title })}</h1>
          <p>{t('admin:text.lead')}</p>
        </div>
        <ButtonLink variant="quiet" href={`/${page}`}>
          {t('admin:text.now')}
        </ButtonLink>
      </header>
      <form method="post" action={links.textSettings(page)} className="form-part max-w-[48rem]">
        <ErrorSummary errors={errors} labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))} />
        {fields.map(({ name, label }) => (
          <TextArea
            key={name}
            name={name}
            lang={name}
            rows={12}
            label={label}
            hint={t('admin:text.hint')}
            error={errors[name]}
            defaultValue={values[name] ?? text[name] ?? ''}
            maxLength={HOUSE_TEXT_MAX}
            optional={t('admin:text.empty')}
          />
        ))}
        <div className="form-end">
          <Button variant="primary" name="intent" value="save">
            {t('admin:settings.save')}
          </Button>
          <Button name="intent" value="preview">
            {t('admin:text.preview')}
          </Button>
          <ButtonLink variant="quiet" href={links.settings()}>
            {t('admin:space.leave')}
          </ButtonLink>
        </div>
      </form>
      {preview && fields.map(({ name, label }) => preview[name] && <Shown key={name} lang={name} label={label} html={preview[name]} />)}
    </Page>
  );
}

function Shown({ lang, label, html }: { lang: string; label: string; html: string }) {
  const { t } = useWords();
  const id = `preview-${lang}`;
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{t('admin:text.previewOf', { text: label })}</h2>
      </div>
      <div className="post-body" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}
