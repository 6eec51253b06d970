import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { exportAudit, type AuditRow } from '~/audit/audit-queries.server';
import { writeTable } from '~/shared/write-table';
import { answer } from '~/shared/errors/as-app-error.server';
import { dayKey, formatDateTime } from '~/shared/i18n/format';
import type { Language } from '~/shared/i18n/language';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { detailsInWords } from './audit-details';
import { namesOf, type Named } from './audit-subjects.server';
import { auditFilter, auditQuery } from './audit-wish.server';
import { AUDIT_WORDS } from './audit-words';
import { listResponse } from '~/shared/list-response.server';
import { requireAdmin } from './require-admin.server';

/** Entries whose names are looked up together: both engines take that many values in one statement. */
const AT_ONCE = 500;

/** The file is made by a form; who opens this address goes to the record. */
export const loader = () => redirect(links.audit());

/** The entries that fit the filter as a file. */
export function action({ request, context: { actor, language } }: ActionFunctionArgs) {
  return answer(async () => {
    const admin = requireAdmin(actor, request);
    const rows = await exportAudit(admin, await auditFilter(admin, auditQuery(new URL(request.url).searchParams)));
    const t = translator(language);
    const table = [[t('admin:audit.when'), t('admin:audit.who'), t('admin:audit.what'), t('admin:audit.about'), t('admin:audit.details')]];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE);
      const names = await namesOf(some);
      table.push(...some.map((row) => cells(row, names, language)));
    }
    return listResponse(writeTable(table), `logboek-${dayKey(new Date())}`);
  });
}

function cells(row: AuditRow, names: Record<string, Named>, language: Language): string[] {
  const { action: code, actorId, subjectKind, subjectId, details, createdAt } = row;
  const t = translator(language);
  const done = AUDIT_WORDS[code];
  const who = actorId === null ? t('admin:audit.system') : (names[`person:${actorId}`]?.name ?? String(actorId));
  const about = names[`${subjectKind}:${subjectId}`]?.name ?? `${subjectKind} ${subjectId}`;
  return [formatDateTime(createdAt, language), who, done ? t(done) : code, about, detailsInWords(details, t, language)];
}
