import { loadEnvironment } from './environment';

// Before anything else loads: the schema chooses its engine by DATABASE_URL while it loads.
loadEnvironment();
const { serve } = await import('./serve');
await serve();
