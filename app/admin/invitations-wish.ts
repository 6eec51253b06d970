import { notFound } from '~/shared/errors/app-error';
import { idFrom } from '~/shared/ids';

/** What was done a moment ago, as the address says. */
export const INVITATIONS_DONE = ['withdrawn', 'codeMade', 'codeWithdrawn', 'approved', 'declined'] as const;
export type InvitationsDone = (typeof INVITATIONS_DONE)[number];

const ASKED = ['withdraw', 'withdrawCode', 'approve', 'decline'] as const;

export type InvitationsWish = Partial<Record<(typeof ASKED)[number], number>> & { done: InvitationsDone | null };

/** What the address of the page of invitations asks for. Throws a 404 for what no form or link of ours sends. */
export function invitationsWish(query: URLSearchParams): InvitationsWish {
  const given = query.get('done');
  const done = INVITATIONS_DONE.find((known) => known === given) ?? null;
  if (given && !done) throw notFound();
  const ids = ASKED.filter((name) => query.has(name)).map((name) => [name, idFrom(query.get(name) ?? '')]);
  return { ...Object.fromEntries(ids), done };
}
