import { forbidden } from '~/shared/errors/app-error';

export type Suspension = { suspendedAt: Date | null; suspendedUntil: Date | null };

/** Whether somebody is suspended at this moment; a suspension with an end passes by itself. */
export function isSuspendedNow({ suspendedAt, suspendedUntil }: Suspension, now: Date): boolean {
  return suspendedAt !== null && (suspendedUntil === null || suspendedUntil > now);
}

/** Throws a 403 that says why and until when, for the eyes of the suspended person only. */
export function requireNotSuspended(account: Suspension & { suspendedReason: string | null }, now = new Date()): void {
  if (!isSuspendedNow(account, now)) return;
  const { suspendedUntil, suspendedReason } = account;
  if (suspendedReason === null) throw forbidden('accounts:signIn.suspended');
  const reason = suspendedReason.replace(/[.\s]+$/, '');
  if (suspendedUntil === null) throw forbidden('accounts:signIn.suspendedBecause', { reason });
  throw forbidden('accounts:signIn.suspendedUntil', { reason, until: suspendedUntil.getTime() });
}
