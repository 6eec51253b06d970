import { FORUM_NAME_MAX } from '~/house/house-limits';
import { JOINING_MODES, type JoiningMode } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { TextField } from '~/shared/ui/text-fields';
import { ColourField } from './colour-field';
import { JOINING_HINTS, JOINING_NAMES } from './setting-names';

export type EditedHouse = { name: string; logoColour: string | null; joining: JoiningMode };

/** What the forum is called, the colour of its logo, and how people come in. */
export function HouseFields({ house }: { house: EditedHouse }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = {
    name: t('admin:settings.name'),
    logoColour: t('admin:settings.logoColour'),
    joining: t('admin:settings.joiningQuestion'),
  };
  const joining = values.joining ?? house.joining;
  return (
    <section className="form-part max-w-[40rem]" aria-labelledby="house">
      <h2 id="house">{t('admin:settings.house')}</h2>
      <form method="post" action={links.settings()}>
        <ErrorSummary errors={errors} labels={labels} />
        <TextField
          name="name"
          autoComplete="off"
          label={labels.name}
          hint={t('admin:settings.nameHint')}
          error={errors.name}
          defaultValue={values.name ?? house.name}
          counter={FORUM_NAME_MAX}
          required
        />
        <ColourField
          name="logoColour"
          label={labels.logoColour}
          hint={t('admin:settings.logoColourHint')}
          error={errors.logoColour}
          defaultValue={values.logoColour ?? house.logoColour ?? ''}
        />
        <ChoiceGroup id="joining" legend={labels.joining} error={errors.joining}>
          {JOINING_MODES.map((mode) => (
            <Choice
              key={mode}
              type="radio"
              name="joining"
              value={mode}
              label={t(JOINING_NAMES[mode])}
              hint={t(JOINING_HINTS[mode])}
              defaultChecked={mode === joining}
            />
          ))}
        </ChoiceGroup>
        <div className="form-end">
          <Button variant="primary">{t('admin:settings.save')}</Button>
        </div>
      </form>
    </section>
  );
}
