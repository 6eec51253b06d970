import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { TextField } from '~/shared/ui/text-fields';
import { NewPasswordField } from './new-password-field';
import { DisciplineField, JobTitleField, NameField, usePersonLabels } from './person-fields';

export type Invited = { name: string | null; email: string; organisationName: string | null };

/** What an invited person fills in. Without `action`, the form goes to the address with the code. */
export function JoinForm({ invited }: { invited: Invited }) {
  const { t } = useWords();
  const { errors } = useAnswer();
  const labels = {
    ...usePersonLabels(),
    email: t('accounts:fields.email'),
    password: t('accounts:join.password'),
  };
  return (
    <form method="post" data-plain>
      <ErrorSummary errors={errors} labels={labels} />
      <NameField stored={invited.name} />
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
      <JobTitleField stored={null} />
      <DisciplineField stored={null} />
      <NewPasswordField name="password" label={labels.password} error={errors.password} />
      <Button variant="primary" block>
        {t('accounts:join.button')}
      </Button>
    </form>
  );
}
