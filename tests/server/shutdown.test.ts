import { Agent, createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { stopGracefully } from '~/server/shutdown';

async function aServer(answer: () => Promise<string>): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => void answer().then((text) => response.end(text)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe('stopGracefully', () => {
  it('finishes what was asked before it runs the tasks, and accepts nothing new', async () => {
    const order: string[] = [];
    let answerNow = (_text: string) => {};
    let arrived = () => {};
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    const { server, url } = await aServer(() => {
      arrived();
      return new Promise((resolve) => (answerNow = resolve));
    });
    const inFlight = fetch(url).then(async (response) => order.push(await response.text()));
    await asked;
    const stopped = stopGracefully(server, [() => void order.push('jobs'), () => void order.push('database')]);
    await expect(fetch(url)).rejects.toThrow();
    answerNow('answer');
    expect(await stopped).toBe(true);
    await inFlight;
    expect(order).toEqual(['answer', 'jobs', 'database']);
  });

  it('does not wait for connections that only stay open', async () => {
    const { server, url } = await aServer(() => Promise.resolve('answer'));
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve) => get(url, { agent }, (response) => response.resume().on('end', resolve)));
    expect(await stopGracefully(server, [])).toBe(true);
    agent.destroy();
  });

  it('cuts off what never ends, and still runs the tasks', async () => {
    const { server, url } = await aServer(() => new Promise(() => {}));
    const endless = fetch(url).catch(() => 'cut off');
    await new Promise((resolve) => server.once('request', resolve));
    let ran = false;
    expect(await stopGracefully(server, [() => void (ran = true)], { requests: 50, tasks: 50 })).toBe(false);
    expect(await endless).toBe('cut off');
    expect(ran).toBe(true);
  });
});
