import { DISCIPLINES, type Discipline } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { SelectField, TextField } from '~/shared/ui/text-fields';
import { DISCIPLINE_NAMES } from './discipline-names';
import type { OrganisationChoice } from './organisation-choices.server';

// The fields about a person that joining, inviting and the own profile share. Each shows what was typed, else
// `stored`, and its own error.

/** The labels of these fields by their names, for the summary of errors too. */
export function usePersonLabels() {
  const { t } = useWords();
  return {
    name: t('accounts:fields.name'),
    jobTitle: t('accounts:fields.jobTitle'),
    organisationId: t('accounts:fields.organisation'),
    discipline: t('accounts:fields.discipline'),
  };
}

export function NameField({ stored }: { stored: string | null }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  return (
    <TextField
      name="name"
      autoComplete="name"
      label={usePersonLabels().name}
      hint={t('accounts:fields.nameHint')}
      error={errors.name}
      defaultValue={values.name ?? stored ?? ''}
      required
    />
  );
}

export function JobTitleField({ stored }: { stored: string | null }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  return (
    <TextField
      name="jobTitle"
      autoComplete="organization-title"
      label={usePersonLabels().jobTitle}
      hint={t('accounts:fields.jobTitleHint')}
      error={errors.jobTitle}
      defaultValue={values.jobTitle ?? stored ?? ''}
      optional
    />
  );
}

export function DisciplineField({ stored }: { stored: Discipline | null }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  return (
    <SelectField
      name="discipline"
      label={usePersonLabels().discipline}
      error={errors.discipline}
      defaultValue={values.discipline ?? stored ?? ''}
      options={DISCIPLINES.map((code) => ({ value: code, label: t(DISCIPLINE_NAMES[code]) }))}
      placeholder={t('accounts:fields.noDiscipline')}
      optional
    />
  );
}

type OrganisationFieldProps = { stored: number | null; organisations: OrganisationChoice[] };

export function OrganisationField({ stored, organisations }: OrganisationFieldProps) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  return (
    <SelectField
      name="organisationId"
      label={usePersonLabels().organisationId}
      error={errors.organisationId}
      defaultValue={values.organisationId ?? stored ?? ''}
      options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
      placeholder={t('accounts:fields.noOrganisation')}
      optional
    />
  );
}
