import autocannon from 'autocannon';
import { cpuMs } from './process-figures.mjs';

/** Connections that ask at the same time: enough to keep the server's one thread busy. */
const CONNECTIONS = 10;

/**
 * Asks for one address as often as the server can answer. Returns requests a second and the server's CPU milliseconds
 * a request (null where the system does not tell). Throws when an answer is not 200.
 */
export async function measureLoad({ url, pid, headers = {}, path }, { seconds, warmUpSeconds }) {
  const requests = path ? [{ setupRequest: (request) => ({ ...request, path: path() }) }] : undefined;
  const shoot = (duration) => autocannon({ url, headers, requests, connections: CONNECTIONS, duration, timeout: 30 });
  await shoot(warmUpSeconds);
  const before = cpuMs(pid);
  const result = await shoot(seconds);
  const after = cpuMs(pid);
  const wrong = result.non2xx + result.errors;
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} answers for ${url} were not 200`);
  const count = result['2xx'];
  return {
    perSecond: count / result.duration,
    cpuMs: before === null || after === null ? null : (after - before) / count,
    p99Ms: result.latency.p99,
  };
}
