import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { URLSearchParams } from 'node:url';
import { cpuMs } from './process-figures.mjs';

/** Of the ten a minute that one member may post, so that no limit is measured. */
const REPLIES_EACH = 9;

/** A reply as people write them; numbered, so that no two are the same. */
const text = (n) =>
  `Dit herken ik (${n}). Bij ons hielp het om **de thuisgroep als eerste** aan het woord te laten, elke les weer.\n\n- zeven minuten in tweetallen;\n- daarna een rondje.\n\nIk ben benieuwd hoe het na een half jaar gaat. Komen de mensen die thuis begonnen ook naar het lokaal?`;

/**
 * Posts replies one after the other, each by the form and synced to disk before it is answered. Returns how many a
 * second, and CPU milliseconds each.
 */
export async function postReplies({ origin, pid }, members, topicIds) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const total = members.length * REPLIES_EACH;
  const before = cpuMs(pid);
  const started = performance.now();
  for (let n = 0; n < total; n += 1) {
    const member = members[n % members.length];
    const body = new URLSearchParams({ body: text(n), submissionKey: randomUUID() }).toString();
    const status = await post(`${origin}/topics/${topicIds[n % topicIds.length]}/replies`, { agent, origin, member, body });
    if (status !== 302) throw new Error(`A reply was answered with ${status}`);
  }
  const seconds = (performance.now() - started) / 1000;
  const after = cpuMs(pid);
  agent.destroy();
  return { perSecond: total / seconds, cpuMs: before === null || after === null ? null : (after - before) / total };
}

function post(url, { agent, origin, member, body }) {
  const headers = {
    origin,
    cookie: member.cookie,
    'x-forwarded-for': member.from,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    sent.on('error', reject).end(body);
  });
}
