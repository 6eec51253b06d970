import { configureDatabase } from '#db/connection.server';
import { migrate } from '#db/migrate.server';
import type { Settings } from '~/shared/settings.server';

/** Opens the database that the settings name and brings it to the newest schema. */
export async function prepareDatabase(chosen: Settings): Promise<void> {
  await configureDatabase({
    dataDir: chosen.DATA_DIR,
    databaseUrl: chosen.DATABASE_URL,
    replicaUrl: chosen.DATABASE_REPLICA_URL,
  });
  const ran = await migrate();
  if (ran > 0) console.log(`Database brought up to date (${ran} ${ran === 1 ? 'migration' : 'migrations'}).`);
}
