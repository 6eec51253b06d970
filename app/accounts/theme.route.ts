import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { cookieHeader } from '~/shared/cookies.server';
import { readForm } from '~/shared/forms/submission.server';
import { links } from '~/shared/links';
import { safeReturnTo } from '~/shared/return-to';
import { themeForm } from './account-forms';
import { keepPreference } from './edit-profile.server';
import { PREFERENCE_SECONDS } from './preference-seconds';

/** The choice is made with a form; who opens this address goes to the front page. */
export const loader = () => redirect(links.home());

/** Remembers the theme: in a cookie, and in the profile of who is signed in. "Device" forgets it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, themeForm);
  if (!form.ok) return form.response;
  const { theme, returnTo } = form.data;
  return answer(async () => {
    await keepPreference(context.actor, { theme });
    const cookie = theme ? cookieHeader('theme', theme, PREFERENCE_SECONDS) : cookieHeader('theme', '', 0);
    return redirect(safeReturnTo(returnTo), { headers: { 'Set-Cookie': cookie } });
  });
}
