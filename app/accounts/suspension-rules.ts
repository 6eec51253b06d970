export type Suspension = { suspendedAt: Date | null; suspendedUntil: Date | null };

/** Whether somebody is suspended at this moment; a suspension with an end passes by itself. */
export function isSuspendedNow({ suspendedAt, suspendedUntil }: Suspension, now: Date): boolean {
  return suspendedAt !== null && (suspendedUntil === null || suspendedUntil > now);
}
