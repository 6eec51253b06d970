import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { TextField } from '~/shared/ui/text-fields';

/** Who asks for a link, and where to mail it. */
export function AskerFields() {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  return (
    <>
      <TextField
        name="name"
        autoComplete="name"
        label={t('accounts:fields.name')}
        hint={t('accounts:fields.nameHint')}
        error={errors.name}
        defaultValue={values.name}
        required
      />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t('accounts:fields.workEmail')}
        hint={t('accounts:ask.emailHint')}
        error={errors.email}
        defaultValue={values.email}
        required
      />
    </>
  );
}
