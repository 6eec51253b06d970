import { Command } from 'commander';
import { closeDatabase } from '#db/connection.server';
import { prepareDatabase } from '~/server/prepare-database';
import { settings } from '~/shared/settings.server';
import { createAdmin } from './create-admin';
import { reconcile } from './reconcile';
import { resetPasswordOf } from './reset-password';

/** Runs the operator command that the arguments name; every one works on the migrated database. */
export async function runCommand(argv: string[]): Promise<void> {
  const program = new Command('estafette')
    .description('Commands for who runs the forum. Settings are read as by the server (README.md).')
    .usage('<command> [options]')
    .showHelpAfterError();
  program
    .command('create-admin')
    .description('make an administrator: by a one-time link, or by typing e-mail address, name and password')
    .option('--link', 'print a one-time link instead of asking (only while there is no administrator)')
    .addHelpText('after', '\nWithout --link it asks for e-mail address, name and password; the password is not shown.')
    .action((options: { link?: boolean }) => onDatabase(() => createAdmin(options)));
  program
    .command('reset-password')
    .argument('<email>', 'the e-mail address that the person signs in with')
    .description('give a person a new password, and sign them out everywhere')
    .addHelpText('after', '\nIt asks for the new password, which is not shown. The same rules hold as on the site.')
    .action((email: string) => onDatabase(() => resetPasswordOf(email)));
  program
    .command('migrate')
    .description('bring the database to the newest schema; the server does this itself when it starts')
    .action(() => onDatabase(async () => console.log('The database is up to date.')));
  program
    .command('reconcile')
    .description('count replies, reactions and last activity anew and correct what differs')
    .action(() => onDatabase(reconcile));
  await program.parseAsync(argv);
}

async function onDatabase(work: () => Promise<void>): Promise<void> {
  try {
    await prepareDatabase(settings());
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await closeDatabase();
  }
}
