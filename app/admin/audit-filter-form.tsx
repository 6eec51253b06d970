import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { SelectField, TextField } from '~/shared/ui/text-fields';
import { AUDIT_WORDS } from './audit-words';

/** The filter as it stands in the address; days as `2026-12-01`. */
export type AuditQuery = { action?: string; who?: string; from?: string; to?: string };

/** Finds entries by what was done, by or to whom, and when. */
export function AuditFilterForm({ query }: { query: AuditQuery }) {
  const { t, language } = useWords();
  const actions = Object.entries(AUDIT_WORDS)
    .map(([value, key]) => ({ value, label: t(key) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  return (
    <form method="get" action={links.audit()} role="search" aria-label={t('admin:audit.find')} className="filterbar">
      <SelectField
        name="action"
        label={t('admin:audit.what')}
        defaultValue={query.action ?? ''}
        options={actions}
        placeholder={t('admin:audit.everything')}
      />
      <TextField name="who" type="search" label={t('admin:audit.person')} defaultValue={query.who} maxLength={100} />
      <TextField name="from" type="date" label={t('admin:audit.from')} defaultValue={query.from} />
      <TextField name="to" type="date" label={t('admin:audit.to')} defaultValue={query.to} />
      <Button>{t('admin:members.show')}</Button>
    </form>
  );
}
