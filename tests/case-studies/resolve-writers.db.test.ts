import { expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { resolveWriters } from '~/case-studies/writing/resolve-writers.server';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { recordStatements } from '../support/statements';

useFreshDatabase();

const now = new Date();

it('finds the people of many names and addresses in one statement, in the order that was typed, each once', async () => {
  const ozlem = await aPerson({ name: 'Özlem Kaya' });
  const fatma = await aPerson({ name: 'Fatma de Wit' });
  await aPerson({ name: 'Fatma de Witte' });
  let found: number[] = [];
  const typed = [fatma.email.toUpperCase(), 'özlem kaya', 'FATMA DE WIT'];
  const { texts } = await recordStatements(async () => (found = (await resolveWriters(read(), typed, now)).ids));
  expect(found).toEqual([fatma.id, ozlem.id]);
  expect(texts).toHaveLength(1);
});

it('asks nothing when nobody was typed', async () => {
  const db = read();
  const { texts } = await recordStatements(async () => expect(await resolveWriters(db, [], now)).toEqual({ ids: [], unclear: [] }));
  expect(texts).toEqual([]);
});

it('tells the names that are nobody’s, or more than one’s, beside the others', async () => {
  const anna = await aPerson({ name: 'Anna Bos' });
  await aPerson({ name: 'Jan Jansen' });
  await aPerson({ name: 'jan jansen' });
  expect(await resolveWriters(read(), ['Anna Bos', 'Piet Pietersen', 'Jan Jansen'], now)).toEqual({
    ids: [anna.id],
    unclear: [
      { name: 'Piet Pietersen', key: 'case-studies:form.unknownWriter' },
      { name: 'Jan Jansen', key: 'case-studies:form.severalWriters' },
    ],
  });
});
