import { Command } from 'commander';
import { closeDatabase } from '#db/connection.server';
import { prepareDatabase } from '~/server/prepare-database';
import { settings } from '~/shared/settings.server';
import { backup, restore, verify } from './backup';
import { createAdmin } from './create-admin';
import { makeDemo } from './make-demo';
import { generate, type GenerateOptions } from './generate';
import { reconcile } from './reconcile';
import { resetPasswordOf } from './reset-password';

/** Runs the operator command that the arguments name; those that change the forum work on the migrated database. */
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
    .description('count replies, reactions and last activity anew, correct what differs, and render posts of an older version anew')
    .action(() => onDatabase(reconcile));
  program
    .command('generate')
    .option('--topics <number>', 'how many topics', '1000')
    .option('--replies <number>', 'how many replies, over all topics', '10000')
    .option('--seed <number>', 'another number makes another community; the same one the same', '1')
    .option('--until <day>', 'the last day of the community, such as 2026-11-23; absent: today')
    .description('fill an empty database with a community of any size, to try how the forum copes')
    .action((options: GenerateOptions) => onDatabase(() => generate(options)));
  program
    .command('demo')
    .description('fill an empty database with the sample community (npm run demo does this on one of its own, and serves it)')
    .action(() => onDatabase(makeDemo));
  program
    .command('backup')
    .argument('<folder>', 'where the backup is put, under a name with the time')
    .option('--scheduled', 'name it as the daily one and remove those that are over 7 days and 5 weeks')
    .description('back up the database and the uploads while the forum runs, and read the result back')
    .action((folder: string, options: { scheduled?: boolean }) => sayingWhy(() => backup(folder, options)));
  program
    .command('verify')
    .argument('<file>', 'a backup')
    .description('read a backup through: every checksum, and the database itself')
    .action((file: string) => sayingWhy(() => verify(file)));
  program
    .command('restore')
    .argument('<file>', 'a backup')
    .description('check a backup and put it where the settings say; only where no forum is yet')
    .action((file: string) => sayingWhy(() => restore(file)));
  await program.parseAsync(argv);
}

async function onDatabase(work: () => Promise<void>): Promise<void> {
  await sayingWhy(async () => {
    try {
      await prepareDatabase(settings());
      await work();
    } finally {
      await closeDatabase();
    }
  });
}

/** Runs what must not migrate the database first, such as the backup before an upgrade. */
async function sayingWhy(work: () => Promise<void>): Promise<void> {
  // Until it is done: a command that ends halfway, with nothing left to wait for, must not pass for a success.
  process.exitCode = 1;
  try {
    await work();
    process.exitCode = 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
