import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { read, type Queryable } from '#db/connection.server';
import { joinRequest } from '#db/schema/joining';
import type { Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { canInvite } from '../account-rules';
import { hashOfCode } from '../secret-code.server';
import type { JoinRequestState } from './join-request-words';

type Row = typeof joinRequest.$inferSelect;

/** The request that this link confirms; `undefined` when there is none. */
export async function joinRequestByCode(
  code: string,
  now: Date,
  queryable: Queryable = read(),
): Promise<(Row & { state: JoinRequestState }) | undefined> {
  const [row] = await queryable.select().from(joinRequest).where(eq(joinRequest.codeHash, hashOfCode(code)));
  return row && { ...row, state: stateOf(row, now) };
}

function stateOf({ decision, confirmedAt, expiresAt }: Row, now: Date): JoinRequestState {
  if (decision) return 'decided';
  if (confirmedAt) return 'confirmed';
  return expiresAt > now ? 'open' : 'expired';
}

export type WaitingRequest = Pick<Row, 'id' | 'name' | 'email' | 'organisationName' | 'motivation' | 'language'> & {
  confirmedAt: Date | null;
};

const isWaiting = and(isNotNull(joinRequest.confirmedAt), isNull(joinRequest.decision));

/** Confirmed requests that nobody decided on, who waits longest first. Throws a 403 for who may not decide. */
export async function waitingRequests(actor: Actor): Promise<WaitingRequest[]> {
  if (!canInvite(actor)) throw forbidden('accounts:denied.members');
  const { id, name, email, organisationName, motivation, language, confirmedAt } = joinRequest;
  return read()
    .select({ id, name, email, organisationName, motivation, language, confirmedAt })
    .from(joinRequest)
    .where(isWaiting)
    .orderBy(asc(confirmedAt), asc(id));
}

/** One of those, in the transaction that decides on it or for its page. Throws a 403 or a 404. */
export async function waitingRequest(actor: Actor, id: number, queryable: Queryable = read()): Promise<Row> {
  if (!canInvite(actor)) throw forbidden('accounts:denied.members');
  const [row] = await queryable.select().from(joinRequest).where(and(eq(joinRequest.id, id), isWaiting));
  if (!row) throw notFound();
  return row;
}
