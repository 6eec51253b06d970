import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { exportMembers } from '~/accounts/members/export-members.server';
import type { MemberRow } from '~/accounts/member-queries.server';
import { ROLE_NAMES } from '~/accounts/role-names';
import { writeTable } from '~/shared/write-table';
import { answer } from '~/shared/errors/as-app-error.server';
import { dayKey } from '~/shared/i18n/format';
import { translator, type T } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { listResponse } from '~/shared/list-response.server';
import { MEMBER_STATE_NAMES } from './member-state-names';
import { memberFilter, membersQuery } from './member-wish';
import { requireAdmin } from './require-admin.server';

/** The file is made by a form; who opens this address goes to the list. */
export const loader = () => redirect(links.members());

/** The members who fit the filter as a file, with their e-mail addresses. */
export function action({ request, context }: ActionFunctionArgs) {
  return answer(async () => {
    const actor = requireAdmin(context.actor, request);
    const members = await exportMembers(actor, memberFilter(membersQuery(new URL(request.url).searchParams)));
    const t = translator(context.language);
    const table = [heads(t), ...members.map((member) => cells(member, t))];
    return listResponse(writeTable(table), `leden-${dayKey(new Date())}`);
  });
}

function heads(t: T): string[] {
  return [
    t('admin:members.name'),
    t('admin:members.email'),
    t('admin:members.organisation'),
    t('admin:members.jobTitle'),
    t('admin:members.role'),
    t('admin:members.state'),
    t('admin:members.joined'),
    t('admin:members.lastSeen'),
  ];
}

function cells(member: MemberRow, t: T): string[] {
  const { name, email, organisationName, jobTitle, role, isSuspended, createdAt, lastSeenAt } = member;
  const state = t(MEMBER_STATE_NAMES[isSuspended ? 'suspended' : 'active']);
  const seen = lastSeenAt ? dayKey(lastSeenAt) : '';
  return [name, email, organisationName ?? '', jobTitle ?? '', t(ROLE_NAMES[role]), state, dayKey(createdAt), seen];
}
