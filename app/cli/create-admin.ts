import { issueSetupLink } from '~/accounts/setup-code.server';
import { settings } from '~/shared/settings.server';

/** Prints the one-time link that makes its opener the first administrator. */
export async function createAdmin(_options: { link?: boolean }): Promise<void> {
  const path = await issueSetupLink();
  if (path === null) throw new Error('There is an administrator already; they can give others that role.');
  console.log(`Open this link to become the administrator (once, within 24 hours):\n  ${settings().ORIGIN}${path}`);
}
