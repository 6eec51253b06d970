import { z } from 'zod';
import { accountFields } from '~/accounts/account-fields';
import { resetPassword } from '~/accounts/reset-password.server';
import { settings } from '~/shared/settings.server';
import { checkAnswers, inWords } from './answers';
import { withQuestions } from './ask';

const { email, password } = accountFields;
const answers = z.object({ email, password });

/** Asks for a new password for who lost theirs, and says what to tell them. */
export async function resetPasswordOf(address: string): Promise<void> {
  const typed = await withQuestions((ask) => ask('New password (not shown)', { hidden: true }));
  const reset = checkAnswers(answers, { email: address, password: typed });
  const { name, isSuspended } = await inWords(() => resetPassword(reset));
  console.log(`${name} has a new password and is signed out everywhere. Tell it to them in person;`);
  console.log(`they can choose their own at ${settings().ORIGIN}/me/security after signing in.`);
  if (isSuspended) console.log('The account is still suspended, so signing in does not work yet.');
}
