import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
const alias = { '~': path.join(root, 'app'), '#db': path.join(root, 'db') };
const shared = { root, testTimeout: 20_000, hookTimeout: 60_000 };

/**
 * `*.test.ts(x)` runs once; `*.db.test.ts` runs on SQLite and on PostgreSQL. The engine is chosen by
 * DATABASE_URL before the schema loads, so each engine is a project of its own.
 */
export default defineConfig({
  root,
  resolve: { alias },
  test: {
    // By itself it leaves one processor alone, which on a small machine is half of it.
    maxWorkers: availableParallelism(),
    globalSetup: ['tests/support/worker-setup.ts'],
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.db.test.ts', 'tests/journeys/**'],
        },
      },
      {
        root,
        resolve: { alias },
        test: { ...shared, name: 'sqlite', include: ['tests/**/*.db.test.ts'], env: { DATABASE_URL: '' } },
      },
      {
        root,
        resolve: { alias },
        test: {
          ...shared,
          name: 'postgres',
          include: ['tests/**/*.db.test.ts'],
          globalSetup: ['tests/support/postgres-setup.ts'],
          env: { DATABASE_URL: 'postgres://tests' },
        },
      },
    ],
  },
});
