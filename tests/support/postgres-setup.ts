import type { TestProject } from 'vitest/node';
import { startCluster } from './postgres-cluster';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    /** What `create database` says besides the template. */
    copyStrategy: string;
  }
}

/** Runs one PostgreSQL for the whole run; TEST_POSTGRES_URL names another that may make databases. */
export default async function setup(project: TestProject) {
  const own = process.env.TEST_POSTGRES_URL ? undefined : await startCluster();
  project.provide('postgresUrl', process.env.TEST_POSTGRES_URL ?? own?.url('postgres') ?? '');
  // Through the log, which is the default, a copy of 9 MB takes twice as long to make and to drop; by its files it takes
  // hundreds of waits for the disk, where there is one.
  project.provide('copyStrategy', own?.isInMemory ? 'strategy file_copy' : '');
  return () => own?.stop();
}
