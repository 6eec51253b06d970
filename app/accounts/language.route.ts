import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { cookieHeader } from '~/shared/cookies.server';
import { readForm } from '~/shared/forms/submission.server';
import { links } from '~/shared/links';
import { safeReturnTo } from '~/shared/return-to';
import { languageForm } from './account-forms';
import { keepPreference } from './edit-profile.server';
import { PREFERENCE_SECONDS } from './preference-seconds';

/** The choice is made with a form; who opens this address goes to the front page. */
export const loader = () => redirect(links.home());

/** Remembers the language: in a cookie, and in the profile of who is signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, languageForm);
  if (!form.ok) return form.response;
  const { language, returnTo } = form.data;
  return answer(async () => {
    await keepPreference(context.actor, { language });
    const cookie = cookieHeader('language', language, PREFERENCE_SECONDS);
    return redirect(safeReturnTo(returnTo), { headers: { 'Set-Cookie': cookie } });
  });
}
