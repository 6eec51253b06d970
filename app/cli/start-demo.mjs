import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { fromRoot, goToRoot } from './root.mjs';

/** Makes the sample community on a database file of its own, when it is not there yet, and serves it. */
export async function start() {
  goToRoot();
  process.env.NODE_ENV = 'production';
  // A file .env is of the real forum: what is set here wins from it. Its database, mail and backups are not touched.
  process.env.DATA_DIR ||= './data-demo';
  process.env.ORIGIN ??= '';
  Object.assign(process.env, { DATABASE_URL: '', DATABASE_REPLICA_URL: '', SMTP_URL: '', BACKUP_DIR: 'off' });
  await prepare();
  process.argv = [process.argv[0], process.argv[1], 'demo'];
  await import(pathToFileURL(fromRoot('build/server/cli.js')).href);
  if (process.exitCode) return;
  await import(pathToFileURL(fromRoot('build/server/index.js')).href);
}
