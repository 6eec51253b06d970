import { DISCIPLINES } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { SelectField, TextField } from '~/shared/ui/text-fields';
import { DISCIPLINE_NAMES } from './discipline-names';
import { NewPasswordField } from './new-password-field';

export type Invited = { name: string | null; email: string; organisationName: string | null };

/** What an invited person fills in. Without `action`, the form goes to the address with the code. */
export function JoinForm({ invited }: { invited: Invited }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = {
    name: t('accounts:fields.name'),
    email: t('accounts:fields.email'),
    jobTitle: t('accounts:fields.jobTitle'),
    discipline: t('accounts:fields.discipline'),
    password: t('accounts:join.password'),
  };
  const disciplines = DISCIPLINES.map((code) => ({ value: code, label: t(DISCIPLINE_NAMES[code]) }));
  return (
    <form method="post" data-plain>
      <ErrorSummary errors={errors} labels={labels} />
      <TextField
        name="name"
        autoComplete="name"
        label={labels.name}
        hint={t('accounts:fields.nameHint')}
        error={errors.name}
        defaultValue={values.name ?? invited.name ?? ''}
        required
      />
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        label={labels.email}
        hint={t('accounts:fields.emailHint')}
        error={errors.email}
        value={invited.email}
        readOnly
      />
      <TextField
        name="jobTitle"
        autoComplete="organization-title"
        label={labels.jobTitle}
        hint={t('accounts:fields.jobTitleHint')}
        error={errors.jobTitle}
        defaultValue={values.jobTitle}
        optional
      />
      <SelectField
        name="discipline"
        label={labels.discipline}
        error={errors.discipline}
        defaultValue={values.discipline ?? ''}
        options={disciplines}
        placeholder={t('accounts:fields.noDiscipline')}
        optional
      />
      <NewPasswordField name="password" label={labels.password} error={errors.password} />
      <Button variant="primary" block>
        {t('accounts:join.button')}
      </Button>
    </form>
  );
}
