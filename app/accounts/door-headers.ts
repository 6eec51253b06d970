/** What these pages show depends on a code or on the moment, so nobody keeps them. */
export const doorHeaders = () => ({ 'Cache-Control': 'no-store' });
