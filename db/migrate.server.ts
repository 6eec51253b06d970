import path from 'node:path';
import { engine } from './column-kit';
import { database } from './connection.server';

/** Brings the database to the newest schema; returns how many migrations ran. */
export function migrate(): Promise<number> {
  return database().migrate(path.resolve('db/migrations', engine));
}
