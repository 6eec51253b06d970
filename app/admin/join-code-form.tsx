import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { SelectField, TextField } from '~/shared/ui/text-fields';

/** People that join with a code, unless the administrator says otherwise. */
const USUAL_LIMIT = 25;

type JoinCodeFormProps = { organisations: OrganisationChoice[]; usualEnd: string };

/** Makes a code for everybody of an organisation. */
export function JoinCodeForm({ organisations, usualEnd }: JoinCodeFormProps) {
  const { t } = useWords();
  const answer = useAnswer();
  // The page has other forms: what was wrong in those is not shown here.
  const { errors, values } = answer.values.intent === 'makeCode' ? answer : { errors: {}, values: {} as Record<string, string> };
  const labels = {
    organisationId: t('accounts:fields.organisation'),
    maxUses: t('admin:codes.limit'),
    endsOn: t('admin:codes.endsOn'),
  };
  return (
    <form method="post" action={links.invitations()} className="form-part mt-8 max-w-[40rem]" aria-labelledby="make-code">
      <h3 id="make-code">{t('admin:codes.make')}</h3>
      <ErrorSummary errors={errors} labels={labels} />
      <SelectField
        name="organisationId"
        label={labels.organisationId}
        error={errors.organisationId}
        defaultValue={values.organisationId ?? ''}
        options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
        placeholder={t('admin:codes.chooseOrganisation')}
        required
      />
      <TextField
        name="maxUses"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        label={labels.maxUses}
        hint={t('admin:codes.limitHint')}
        error={errors.maxUses}
        defaultValue={values.maxUses ?? String(USUAL_LIMIT)}
        required
      />
      <TextField
        name="endsOn"
        type="date"
        label={labels.endsOn}
        hint={t('admin:codes.endsOnHint')}
        error={errors.endsOn}
        defaultValue={values.endsOn ?? usualEnd}
        required
      />
      <div className="form-end">
        <Button variant="primary" name="intent" value="makeCode">
          {t('admin:codes.makeButton')}
        </Button>
      </div>
    </form>
  );
}
