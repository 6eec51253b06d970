import { fromRoot } from '../../app/cli/root.mjs';
import { measureLoad } from './load.mjs';
import { startProcess } from './server.mjs';

/** What a server that does nothing makes of this machine: everything else is compared with it. */
export async function measureBareServer({ port, ...pace }) {
  console.log('A bare server …');
  const server = await startProcess([fromRoot('tests/bench/bare-server.mjs')], { PORT: String(port) });
  try {
    return await measureLoad({ url: `http://127.0.0.1:${port}/`, pid: server.pid }, pace);
  } finally {
    await server.stop();
  }
}
