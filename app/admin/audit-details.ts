import { ROLE_NAMES } from '~/accounts/role-names';
import { formatDate } from '~/shared/i18n/format';
import type { Language } from '~/shared/i18n/language';
import type { T } from '~/shared/i18n/translator';
import { READ_ACCESS_NAMES } from './setting-names';

export type AuditDetails = Record<string, string | number | boolean | null> | null;

/** Keys of what details are called; what is not here is for machines and not shown. */
const DETAIL_NAMES: Record<string, string> = {
  reason: 'admin:audit.detail.reason',
  until: 'admin:audit.detail.until',
  from: 'admin:audit.detail.from',
  to: 'admin:audit.detail.to',
  role: 'admin:audit.detail.role',
  jobTitle: 'admin:audit.detail.jobTitle',
  name: 'admin:audit.detail.name',
  count: 'admin:audit.detail.count',
  changed: 'admin:audit.detail.changed',
  readAccess: 'admin:audit.detail.readAccess',
};

/** What is told besides, such as "reden: reclame; tot: 1 december 2026". Empty when there is nothing to tell. */
export function detailsInWords(details: AuditDetails, t: T, language: Language): string {
  // In the order of the names: PostgreSQL keeps its own of the details.
  return Object.entries(DETAIL_NAMES)
    .flatMap(([name, key]) => {
      const value = details?.[name] ?? '';
      return value === '' ? [] : [`${t(key)}: ${valueInWords(name, value, t, language)}`];
    })
    .join('; ');
}

function valueInWords(name: string, value: string | number | boolean, t: T, language: Language): string {
  const text = String(value);
  const code = Object.entries({ ...ROLE_NAMES, ...READ_ACCESS_NAMES }).find(([known]) => known === text);
  if (code) return t(code[1]);
  if (name === 'until' && !Number.isNaN(Date.parse(text))) return formatDate(text, language);
  return text;
}
