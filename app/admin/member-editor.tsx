import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { SelectField, TextField } from '~/shared/ui/text-fields';

type MemberEditorProps = {
  member: { id: number; organisationId: number | null; jobTitle: string | null };
  organisations: OrganisationChoice[];
};

/** Where a member works, and as what; the rest of the profile is for its owner. */
export function MemberEditor({ member, organisations }: MemberEditorProps) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = { organisationId: t('accounts:fields.organisation'), jobTitle: t('admin:members.jobTitle') };
  return (
    <section className="form-part" aria-labelledby="place">
      <h2 id="place">{t('admin:member.place')}</h2>
      <form method="post" action={links.member(member.id)}>
        <ErrorSummary errors={errors} labels={labels} />
        <SelectField
          name="organisationId"
          label={labels.organisationId}
          error={errors.organisationId}
          defaultValue={values.organisationId ?? member.organisationId ?? ''}
          options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
          placeholder={t('accounts:fields.noOrganisation')}
        />
        <TextField
          name="jobTitle"
          autoComplete="off"
          label={labels.jobTitle}
          error={errors.jobTitle}
          defaultValue={values.jobTitle ?? member.jobTitle ?? ''}
          optional
        />
        <p className="row mt-4">
          <Button>{t('admin:member.save')}</Button>
        </p>
      </form>
    </section>
  );
}
