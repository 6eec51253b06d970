import { LANGUAGE_NAMES } from '~/accounts/language-names';
import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import { OrganisationField } from '~/accounts/person-fields';
import { ROLE_NAMES } from '~/accounts/role-names';
import { LANGUAGES, ROLES, type Language } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { SelectField, TextField } from '~/shared/ui/text-fields';

type InviteFormProps = { language: Language; organisations: OrganisationChoice[] };

/** Whom to invite, as what. Somebody who is new is a teacher unless the administrator says otherwise. */
export function InviteForm({ language, organisations }: InviteFormProps) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = {
    email: t('accounts:fields.email'),
    name: t('admin:invite.name'),
    role: t('admin:members.role'),
    organisationId: t('accounts:fields.organisation'),
    language: t('accounts:fields.language'),
  };
  return (
    <form method="post" action={links.invite()} className="form-part max-w-[40rem]">
      <ErrorSummary errors={errors} labels={labels} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        label={labels.email}
        hint={t('admin:invite.emailHint')}
        error={errors.email}
        defaultValue={values.email}
        required
      />
      <TextField
        name="name"
        autoComplete="off"
        label={labels.name}
        hint={t('admin:invite.nameHint')}
        error={errors.name}
        defaultValue={values.name}
        optional
      />
      <OrganisationField stored={null} organisations={organisations} />
      <SelectField
        name="role"
        label={labels.role}
        hint={t('admin:invite.roleHint')}
        error={errors.role}
        defaultValue={values.role ?? 'teacher'}
        options={ROLES.map((role) => ({ value: role, label: t(ROLE_NAMES[role]) }))}
      />
      <SelectField
        name="language"
        label={labels.language}
        hint={t('admin:invite.languageHint')}
        error={errors.language}
        defaultValue={values.language ?? language}
        options={LANGUAGES.map((code) => ({ value: code, label: t(LANGUAGE_NAMES[code]) }))}
      />
      <div className="form-end">
        <Button variant="primary">{t('admin:invite.button')}</Button>
      </div>
    </form>
  );
}
