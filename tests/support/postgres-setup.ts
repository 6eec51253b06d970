import type { TestProject } from 'vitest/node';
import { startCluster } from './postgres-cluster';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Runs one PostgreSQL for the whole run; TEST_POSTGRES_URL names another that may make databases. */
export default async function setup(project: TestProject) {
  const own = process.env.TEST_POSTGRES_URL ? undefined : await startCluster();
  project.provide('postgresUrl', process.env.TEST_POSTGRES_URL ?? own?.url('postgres') ?? '');
  return () => own?.stop();
}
