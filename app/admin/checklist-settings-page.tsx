import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { TextArea } from '~/shared/ui/text-fields';

/** The points that moderators tick off when they review a case study, one a line. */
export function ChecklistSettingsPage({ points }: { points: { nl: string; en: string } }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const fields = [
    { name: 'nl', label: t('admin:checklist.nl') },
    { name: 'en', label: t('admin:checklist.en') },
  ] as const;
  return (
    <Page>
      <Breadcrumb
        items={[
          { label: t('admin:overview.title'), href: links.admin() },
          { label: t('admin:settings.title'), href: links.settings() },
          { label: t('admin:checklist.title') },
        ]}
      />
      <header className="page-head">
        <div>
          <h1>{t('admin:checklist.title')}</h1>
          <p>{t('admin:checklist.lead')}</p>
        </div>
      </header>
      <form method="post" action={links.checklistSettings()} className="form-part max-w-[40rem]">
        <ErrorSummary errors={errors} labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))} />
        {fields.map(({ name, label }) => (
          <TextArea
            key={name}
            name={name}
            lang={name}
            rows={8}
            label={label}
            hint={t('admin:checklist.hint')}
            error={errors[name]}
            defaultValue={values[name] ?? points[name]}
            optional={t('admin:checklist.empty')}
          />
        ))}
        <div className="form-end">
          <Button variant="primary">{t('admin:settings.save')}</Button>
          <ButtonLink variant="quiet" href={links.settings()}>
            {t('admin:space.leave')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
