import { and, gt, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm';
import { person } from '#db/schema/accounts';

/** Condition on a query with `person`: suspended at this moment. Says in SQL what `isSuspendedNow` says. */
export function suspended(now: Date): SQL {
  return certain(and(isNotNull(person.suspendedAt), or(isNull(person.suspendedUntil), gt(person.suspendedUntil, now))));
}

/** Condition on a query with `person`: may take part at this moment. */
export function notSuspended(now: Date): SQL {
  return certain(or(isNull(person.suspendedAt), lte(person.suspendedUntil, now)));
}

/** `and()` and `or()` of conditions that are there; drizzle's own type allows for none. */
function certain(condition: SQL | undefined): SQL {
  if (!condition) throw new Error('no condition came back');
  return condition;
}
