import { loadEnvironment } from '../server/environment';

// Before anything else loads: the schema chooses its engine by DATABASE_URL while it loads.
loadEnvironment();
const { runCommand } = await import('./commands');
await runCommand(process.argv);
