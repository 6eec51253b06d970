import { describe, expect, it } from 'vitest';
import '~/words.en';
import '~/words.nl';
import type { Actor } from '~/shared/actor';
import { anOrganisation, onePersonPerRole } from './support/builders';
import { useFreshDatabase } from './support/database';
import { dumpOfEverything } from './support/dump';
import { aReply, aTopic } from './support/forum-builders';
import { answerOf, routeArgs } from './support/requests';

useFreshDatabase();

type Loader = (args: ReturnType<typeof routeArgs>) => Promise<Response> | Response;

const modules = import.meta.glob<{ loader?: Loader }>('../app/**/*.route.{ts,tsx}', { eager: true });
const loaders = Object.entries(modules).flatMap(([file, { loader }]) => (loader ? [{ file, loader }] : []));

/** Asks every loader for something that exists, as this person would. */
async function askEverything(actor: Actor, params: Record<string, string>): Promise<number[]> {
  const statuses: number[] = [];
  for (const { loader } of loaders) {
    const answer = await answerOf(() => loader(routeArgs('/?q=les&quote=1&welcome=1', { actor, params })));
    statuses.push(answer.status);
  }
  return statuses;
}

describe('a GET', () => {
  it('changes nothing, whoever asks for whatever page', async () => {
    const { teacher, moderator, staff, admin } = await onePersonPerRole();
    const organisation = await anOrganisation();
    const topic = await aTopic({ author: teacher, in: 'help', tags: ['geluid'] });
    await aReply(topic, { author: moderator });
    const params = { id: String(topic.id), slug: topic.slug, space: 'help', code: 'onbekend', token: 'onbekend', text: 'about', organisation: String(organisation.id) };
    const before = await dumpOfEverything();
    const statuses: number[] = [];
    for (const actor of [null, teacher, moderator, staff, admin]) statuses.push(...(await askEverything(actor, params)));
    expect(await dumpOfEverything()).toEqual(before);
    expect(loaders.length).toBeGreaterThan(25);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(loaders.length);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });
});
