import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import { ROLE_NAMES } from '~/accounts/role-names';
import { KIND_NAMES } from '~/organisations/kind-names';
import { ORGANISATION_KINDS, ROLES } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Field, wire } from '~/shared/ui/field';
import { SelectField, TextField } from '~/shared/ui/text-fields';
import { MEMBER_STATE_NAMES } from './member-state-names';
import { OF_NONE, ofKind, type MembersQuery } from './member-wish';

/** The choice that leads to the list of invitations. */
export const INVITED = 'invited';

type MemberFilterFormProps = { query: MembersQuery; organisations: OrganisationChoice[] };

/** Finds members by name, role, organisation and state; a form that asks, so it works without script. */
export function MemberFilterForm({ query, organisations }: MemberFilterFormProps) {
  const { t } = useWords();
  const states = Object.entries(MEMBER_STATE_NAMES).map(([value, key]) => ({ value, label: t(key) }));
  return (
    <form method="get" action={links.members()} role="search" aria-label={t('admin:members.find')} className="filterbar">
      <TextField name="q" type="search" label={t('admin:members.nameOrEmail')} defaultValue={query.q} maxLength={100} />
      <SelectField
        name="role"
        label={t('admin:members.role')}
        defaultValue={query.role ?? ''}
        options={ROLES.map((code) => ({ value: code, label: t(ROLE_NAMES[code]) }))}
        placeholder={t('admin:members.allRoles')}
      />
      <OrganisationFilter of={query.of} organisations={organisations} />
      <SelectField
        name="state"
        label={t('admin:members.state')}
        defaultValue={query.state ?? ''}
        options={[...states, { value: INVITED, label: t('admin:members.invited') }]}
        placeholder={t('admin:members.allStates')}
      />
      <Button>{t('admin:members.show')}</Button>
    </form>
  );
}

function OrganisationFilter({ of, organisations }: { of?: string; organisations: OrganisationChoice[] }) {
  const { t } = useWords();
  const field = { name: 'of', label: t('admin:members.organisation') };
  return (
    <Field {...field}>
      <select className="input" {...wire(field)} defaultValue={of ?? ''}>
        <option value="">{t('admin:members.allOrganisations')}</option>
        <option value={OF_NONE}>{t('admin:members.noOrganisation')}</option>
        <optgroup label={t('admin:members.ofKind')}>
          {ORGANISATION_KINDS.map((kind) => (
            <option key={kind} value={ofKind(kind)}>
              {t(KIND_NAMES[kind])}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('admin:organisations.title')}>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </Field>
  );
}
