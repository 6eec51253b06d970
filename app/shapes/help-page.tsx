import { LANGUAGES, type Language, type ShapeName } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { TextField } from '~/shared/ui/text-fields';
import { helpName, MAX_HELP } from './help-form';
import { fieldsOfShape, type Shape, type ShapeField } from './shape';
import type { HelpTexts } from './shape-fields';

const NAMES: Record<ShapeName, string> = {
  best_practice: 'shapes:help.of.best_practice',
  lesson_learned: 'shapes:help.of.lesson_learned',
  experiment: 'shapes:help.of.experiment',
  question: 'shapes:help.of.question',
  case_study: 'shapes:help.of.case_study',
};

type HelpPageProps = { shape: Shape; texts: HelpTexts; isSaved: boolean };

/** What the form of a shape says at each field, in both languages: staff may say it in words of their own. */
export function HelpPage({ shape, texts, isSaved }: HelpPageProps) {
  const { t, language } = useWords();
  const { errors, values } = useAnswer();
  const labels = Object.fromEntries(
    fieldsOfShape(shape).flatMap((field) => LANGUAGES.map((one) => [helpName(field.name, one), `${field.label[language]} (${one})`])),
  );
  return (
    <Page>
      <Breadcrumb items={[{ label: t('shared:nav.home'), href: links.home() }, { label: t('shapes:help.title') }]} />
      <header className="page-head">
        <div>
          <h1>
            {t('shapes:help.title')}: {t(NAMES[shape.name])}
          </h1>
          <p>{t('shapes:help.lead')}</p>
        </div>
      </header>
      {isSaved && <Notice>{t('shapes:help.saved')}</Notice>}
      <form method="post" action={links.fieldHelp(shape.name)} className="form-part max-w-[40rem]" noValidate>
        <ErrorSummary errors={errors} labels={labels} />
        {fieldsOfShape(shape).map((field) => (
          <fieldset key={field.name} className="mt-6">
            <legend>{field.label[language]}</legend>
            {LANGUAGES.map((one) => (
              <HelpField key={one} field={field} language={one} error={errors[helpName(field.name, one)]} value={values[helpName(field.name, one)] ?? texts[field.name]?.[one]} />
            ))}
          </fieldset>
        ))}
        <div className="form-end">
          <Button variant="primary">{t('shapes:help.save')}</Button>
        </div>
      </form>
    </Page>
  );
}

type HelpFieldProps = { field: ShapeField; language: Language; error?: { key: string }; value: string | undefined };

function HelpField({ field: { name, help }, language, error, value = '' }: HelpFieldProps) {
  const { t } = useWords();
  return (
    <TextField
      name={helpName(name, language)}
      label={t(language === 'nl' ? 'shapes:help.inDutch' : 'shapes:help.inEnglish')}
      hint={t('shapes:help.own', { text: help[language] })}
      error={error}
      lang={language}
      defaultValue={value}
      counter={MAX_HELP}
      optional
    />
  );
}
