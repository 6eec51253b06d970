/**
 * What these pages show depends on a code or on the moment, so nobody keeps them. The codes in their addresses
 * reach no other site by the policy that every answer has; `no-referrer` here would make browsers send
 * `Origin: null` with the forms, which the origin check refuses.
 */
export const doorHeaders = () => ({ 'Cache-Control': 'no-store' });
