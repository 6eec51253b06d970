import { KIND_NAMES } from '~/organisations/kind-names';
import { PROVINCES } from '~/organisations/provinces';
import { ORGANISATION_KINDS, type OrganisationKind } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { SelectField, TextField } from '~/shared/ui/text-fields';

export type EditedOrganisation = {
  id: number;
  name: string;
  kind: OrganisationKind;
  province: string | null;
  place: string | null;
  website: string | null;
};

/** The form that adds an organisation, or changes one. */
export function OrganisationEditor({ edited }: { edited: EditedOrganisation | null }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = {
    name: t('organisations:form.name'),
    kind: t('organisations:form.kind'),
    place: t('organisations:form.place'),
    province: t('organisations:form.province'),
    website: t('organisations:form.website'),
  };
  return (
    <section className="form-part max-w-[40rem]" aria-labelledby="editor">
      <h2 id="editor">{edited ? t('admin:organisations.editTitle', { name: edited.name }) : t('admin:organisations.add')}</h2>
      <form method="post" action={links.manageOrganisations(edited ? { edit: edited.id } : {})}>
        <ErrorSummary errors={errors} labels={labels} />
        <TextField
          name="name"
          autoComplete="off"
          label={labels.name}
          error={errors.name}
          defaultValue={values.name ?? edited?.name}
          required
        />
        <SelectField
          name="kind"
          label={labels.kind}
          error={errors.kind}
          defaultValue={values.kind ?? edited?.kind ?? ''}
          options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(KIND_NAMES[kind]) }))}
          placeholder={t('organisations:form.chooseKind')}
          required
        />
        <TextField
          name="place"
          autoComplete="off"
          label={labels.place}
          error={errors.place}
          defaultValue={values.place ?? edited?.place ?? ''}
          optional
        />
        <TextField
          name="province"
          autoComplete="off"
          list="provinces"
          label={labels.province}
          hint={t('organisations:form.provinceHint')}
          error={errors.province}
          defaultValue={values.province ?? edited?.province ?? ''}
          optional
        />
        <datalist id="provinces">
          {PROVINCES.map((province) => (
            <option key={province} value={province} />
          ))}
        </datalist>
        <TextField
          name="website"
          inputMode="url"
          autoComplete="off"
          label={labels.website}
          error={errors.website}
          defaultValue={values.website ?? edited?.website ?? ''}
          optional
        />
        <div className="form-end">
          <Button variant="primary">{edited ? t('admin:organisations.save') : t('admin:organisations.addButton')}</Button>
          {edited && (
            <>
              <ButtonLink variant="quiet" href={links.manageOrganisations()}>
                {t('admin:organisations.leave')}
              </ButtonLink>
              <a href={links.mergeOrganisation(edited.id)}>{t('admin:merge.link')}</a>
            </>
          )}
        </div>
      </form>
    </section>
  );
}
