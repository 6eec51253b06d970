import { z } from 'zod';
import { accountFields } from '~/accounts/account-fields';
import { addAdministrator, type NewAdministrator } from '~/accounts/add-administrator.server';
import { issueSetupLink } from '~/accounts/setup-code.server';
import { AppError } from '~/shared/errors/app-error';
import { unpackMessage } from '~/shared/forms/messages';
import { translator } from '~/shared/i18n/translator';
import { settings } from '~/shared/settings.server';
import { withQuestions } from './ask';
import '~/words.en';

const { email, name, password } = accountFields;
const answers = z.object({ email, name, password });

/** Makes an administrator from answers typed on the terminal, or prints the one-time link for the first one. */
export async function createAdmin({ link }: { link?: boolean }): Promise<void> {
  if (link) return printLink();
  const person = await askWho();
  try {
    await addAdministrator(person);
  } catch (error) {
    throw error instanceof AppError ? new Error(translator('en')(error.key, error.params)) : error;
  }
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
  const parsed = answers.safeParse(given);
  if (parsed.success) return { ...parsed.data, language: 'nl' };
  const { key, params } = unpackMessage(parsed.error.issues[0]?.message ?? 'shared:errors.refused');
  throw new Error(translator('en')(key, params));
}
