import type * as sqliteColumnKit from './column-kit-sqlite';
import { kit as postgresKit } from './column-kit-postgres';
import { kit as sqliteKit } from './column-kit-sqlite';

export type ColumnKit = typeof sqliteColumnKit.kit;

/**
 * Which engine this process speaks to: PostgreSQL when DATABASE_URL names one, else the embedded SQLite.
 * Read once, when the schema is first loaded: tables are built with one kit for the whole process.
 */
export const engine: 'sqlite' | 'postgres' = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '')
  ? 'postgres'
  : 'sqlite';

/**
 * The columns and tables that schema files are written with. Both kits offer the same functions; the
 * PostgreSQL kit is cast once to SQLite's type, so that queries are written and checked once.
 */
export const kit: ColumnKit = engine === 'postgres' ? (postgresKit as unknown as ColumnKit) : sqliteKit;
