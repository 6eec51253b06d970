import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** Reads `.env` where there is one; what the real environment says wins. */
export function loadEnvironment(file = '.env'): void {
  if (existsSync(file)) loadEnvFile(file);
}
