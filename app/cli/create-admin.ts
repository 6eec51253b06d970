import { z } from 'zod';
import { accountFields } from '~/accounts/account-fields';
import { addAdministrator, type NewAdministrator } from '~/accounts/add-administrator.server';
import { issueSetupLink } from '~/accounts/setup-code.server';
import { settings } from '~/shared/settings.server';
import { checkAnswers, inWords } from './answers';
import { withQuestions } from './ask';

const { email, name, password } = accountFields;
const answers = z.object({ email, name, password });

/** Makes an administrator from answers typed on the terminal, or prints the one-time link for the first one. */
export async function createAdmin({ link }: { link?: boolean }): Promise<void> {
  if (link) return printLink();
  const person = await askWho();
  await inWords(() => addAdministrator(person));
  console.log(`${person.name} can now sign in as administrator at ${settings().ORIGIN}/sign-in`);
}

async function printLink(): Promise<void> {
  const path = await issueSetupLink();
  if (path === null) throw new Error('There is an administrator already: leave out --link to add another.');
  console.log('Open this link to become the administrator (once, within 24 hours):');
  console.log(`  ${settings().ORIGIN}${path}`);
}

async function askWho(): Promise<NewAdministrator> {
  const given = await withQuestions(async (ask) => ({
    email: await ask('E-mail address'),
    name: await ask('Name'),
    password: await ask('Password (not shown)', { hidden: true }),
  }));
  return { ...checkAnswers(answers, given), language: 'nl' };
}
