// Writes the migrations of both engines from the one schema: npm run db:generate -- NAME [--custom]
import { spawnSync } from 'node:child_process';

const [name, ...options] = process.argv.slice(2);
if (!name) {
  console.error('Give the migration a name: npm run db:generate -- add-something');
  process.exit(2);
}
for (const engine of ['sqlite', 'postgres']) {
  const { status } = spawnSync(
    'npx',
    ['drizzle-kit', 'generate', '--config', `db/drizzle.${engine}.config.ts`, '--name', name, ...options],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
