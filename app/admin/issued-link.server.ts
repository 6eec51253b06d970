import type { IssuedInvitation } from '~/accounts/invite-person.server';
import { settings } from '~/shared/settings.server';

/** A link that lets one person in, as the administrator sees it once. */
export type IssuedLink = { issued: { url: string; email: string } };

/** The whole address of the invitation's page. */
export function issuedLink({ path, email }: IssuedInvitation): IssuedLink {
  return { issued: { url: settings().ORIGIN + path, email } };
}
