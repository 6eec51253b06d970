import { describe, expect, it } from 'vitest';
import '~/words.nl';
import { write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { suggestPeople } from '~/forum/people/suggest-people.server';
import { loader } from '~/forum/people/suggestions.route';
import { eq } from 'drizzle-orm';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic } from '../support/forum-builders';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const names = (people: { name: string }[]) => people.map(({ name }) => name);

describe('names to mention', () => {
  it('begin with what is typed, in any word and whatever the capitals', async () => {
    const actor = await aPerson({ name: 'Anna de Vries' });
    await aPerson({ name: 'Bram Vries' });
    await aPerson({ name: 'Vera Jansen' });
    await aPerson({ name: 'Lars Evers' });
    expect(names(await suggestPeople(actor, 'v'))).toEqual(['Anna de Vries', 'Bram Vries', 'Vera Jansen']);
    expect(names(await suggestPeople(actor, 'ANNA  de v'))).toEqual(['Anna de Vries']);
    for (const typed of ['', ' ', '%', '_', '\\', 'x'.repeat(500)]) expect(await suggestPeople(actor, typed)).toEqual([]);
  });

  it('have letters with accents too, whatever the capitals', async () => {
    const actor = await aPerson({ name: 'Kim' });
    await aPerson({ name: 'Özlem de Élan' });
    for (const typed of ['öz', 'Öz', 'ÖZ', 'él', 'özlem de é']) expect(names(await suggestPeople(actor, typed)), typed).toEqual(['Özlem de Élan']);
  });

  it('are eight at most, those of the topic first', async () => {
    const actor = await aPerson({ name: 'Kim' });
    for (let n = 0; n < 9; n += 1) await aPerson({ name: `Sam ${n}` });
    const late = await aPerson({ name: 'Zoë Samson' });
    const topic = await aTopic({ author: actor });
    await aReply(topic, { author: late });
    expect(names(await suggestPeople(actor, 'sam'))).toHaveLength(8);
    expect(names(await suggestPeople(actor, 'sam', `topic:${topic.id}`))[0]).toBe('Zoë Samson');
  });

  it('leave out who is suspended', async () => {
    const actor = await aPerson({ name: 'Kim' });
    const gone = await aPerson({ name: 'Sam Weg' });
    await write((tx) => tx.update(person).set({ suspendedAt: new Date() }).where(eq(person.id, gone.id)));
    expect(await suggestPeople(actor, 'sam')).toEqual([]);
  });

  it('are for members only, and never hold an address', async () => {
    const actor = await aPerson({ name: 'Kim Visser' });
    expect((await answerOf(() => loader(routeArgs('/people/suggestions?q=kim', { actor: null })))).status).toBe(403);
    const answered = await answerOf(() => loader(routeArgs('/people/suggestions?q=kim', { actor })));
    expect(await answered.json()).toEqual([{ id: actor.id, name: 'Kim Visser', about: expect.any(String) }]);
  });
});
