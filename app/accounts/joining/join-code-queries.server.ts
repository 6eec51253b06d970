import { desc, eq } from 'drizzle-orm';
import { read, type Queryable } from '#db/connection.server';
import { joinCode } from '#db/schema/joining';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { canInvite } from '../account-rules';
import { joinCodeState, tidyJoinCode, type JoinCodeState } from './join-code';

export type FoundJoinCode = {
  id: number;
  code: string;
  organisationId: number;
  organisationName: string;
  maxUses: number;
  useCount: number;
  expiresAt: Date;
  state: JoinCodeState;
};

const columns = {
  id: joinCode.id,
  code: joinCode.code,
  organisationId: joinCode.organisationId,
  organisationName: organisation.name,
  maxUses: joinCode.maxUses,
  useCount: joinCode.useCount,
  expiresAt: joinCode.expiresAt,
  withdrawnAt: joinCode.withdrawnAt,
};

function codes(queryable: Queryable) {
  return queryable.select(columns).from(joinCode).innerJoin(organisation, eq(organisation.id, joinCode.organisationId)).$dynamic();
}

/** The code of an organisation that somebody typed, open or not; `undefined` when there never was one. */
export async function joinCodeByText(
  typed: string,
  now: Date,
  queryable: Queryable = read(),
): Promise<FoundJoinCode | undefined> {
  const [row] = await codes(queryable).where(eq(joinCode.code, tidyJoinCode(typed)));
  return row && { ...row, state: joinCodeState(row, now) };
}

/** Every code of an organisation, the newest first. Throws a 403 for who may not invite. */
export async function allJoinCodes(actor: Actor, now: Date = new Date()): Promise<FoundJoinCode[]> {
  if (!canInvite(actor)) throw forbidden('accounts:denied.members');
  const rows = await codes(read()).orderBy(desc(joinCode.id));
  return rows.map((row) => ({ ...row, state: joinCodeState(row, now) }));
}

/** One code, for the page that asks whether it must be withdrawn. Throws a 403 or a 404. */
export async function joinCodeToWithdraw(actor: Actor, id: number): Promise<FoundJoinCode> {
  const found = (await allJoinCodes(actor)).find((one) => one.id === id && one.state !== 'withdrawn');
  if (!found) throw notFound();
  return found;
}
