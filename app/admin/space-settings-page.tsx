import { SPACE_DESCRIPTIONS, SPACE_NAMES } from '~/forum/names';
import { SPACE_DESCRIPTION_MAX, SPACE_NAME_MAX } from '~/forum/spaces/space-limits';
import { READ_ACCESS, type ReadAccess, type SpaceCode, type SpaceTexts } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { translator } from '~/shared/i18n/translator';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { TextField } from '~/shared/ui/text-fields';
import { READ_ACCESS_HINTS, READ_ACCESS_NAMES } from './setting-names';

type DecidedSpace = { code: SpaceCode; readAccess: ReadAccess; names: SpaceTexts | null; descriptions: SpaceTexts | null };

/** What a space is called in both languages, what it is for, and who reads it. */
export function SpaceSettingsPage({ space }: { space: DecidedSpace }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const { code, readAccess, names, descriptions } = space;
  const [nl, en] = [translator('nl'), translator('en')];
  const fields = [
    { name: 'nameNl', label: t('admin:space.nameNl'), own: nl(SPACE_NAMES[code]), value: names?.nl, max: SPACE_NAME_MAX, lang: 'nl' },
    { name: 'nameEn', label: t('admin:space.nameEn'), own: en(SPACE_NAMES[code]), value: names?.en, max: SPACE_NAME_MAX, lang: 'en' },
    { name: 'descriptionNl', label: t('admin:space.descriptionNl'), own: nl(SPACE_DESCRIPTIONS[code]), value: descriptions?.nl, max: SPACE_DESCRIPTION_MAX, lang: 'nl' },
    { name: 'descriptionEn', label: t('admin:space.descriptionEn'), own: en(SPACE_DESCRIPTIONS[code]), value: descriptions?.en, max: SPACE_DESCRIPTION_MAX, lang: 'en' },
  ];
  const labels = { ...Object.fromEntries(fields.map(({ name, label }) => [name, label])), readAccess: t('admin:space.whoReads') };
  const chosen = values.readAccess ?? readAccess;
  return (
    <Page>
      <Breadcrumb
        items={[
          { label: t('admin:overview.title'), href: links.admin() },
          { label: t('admin:settings.title'), href: links.settings() },
          { label: t(SPACE_NAMES[code]) },
        ]}
      />
      <header className="page-head">
        <div>
          <h1>{t('admin:space.title', { space: t(SPACE_NAMES[code]) })}</h1>
          <p>{t('admin:space.lead')}</p>
        </div>
      </header>
      <form method="post" action={links.spaceSettings(code)} className="form-part max-w-[40rem]">
        <ErrorSummary errors={errors} labels={labels} />
        {fields.map(({ name, label, own, value, max, lang }) => (
          <TextField
            key={name}
            name={name}
            lang={lang}
            autoComplete="off"
            label={label}
            hint={t('admin:space.now', { text: own })}
            error={errors[name]}
            defaultValue={values[name] ?? value ?? ''}
            counter={max}
            optional
          />
        ))}
        <ChoiceGroup id="readAccess" legend={labels.readAccess} error={errors.readAccess}>
          {READ_ACCESS.map((access) => (
            <Choice
              key={access}
              type="radio"
              name="readAccess"
              value={access}
              label={t(READ_ACCESS_NAMES[access])}
              hint={t(READ_ACCESS_HINTS[access])}
              defaultChecked={access === chosen}
            />
          ))}
        </ChoiceGroup>
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
