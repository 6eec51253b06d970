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
  const { texts } = await recordStatements(async () => (found = await resolveWriters(read(), typed, now)));
  expect(found).toEqual([fatma.id, ozlem.id]);
  expect(texts).toHaveLength(1);
});

it('asks nothing when nobody was typed', async () => {
  const db = read();
  const { texts } = await recordStatements(async () => expect(await resolveWriters(db, [], now)).toEqual([]));
  expect(texts).toEqual([]);
});

it('refuses the first name that is nobody’s, or more than one’s', async () => {
  await aPerson({ name: 'Anna Bos' });
  await aPerson({ name: 'Jan Jansen' });
  await aPerson({ name: 'jan jansen' });
  const refusal = (key: string, name: string) => ({ status: 422, field: 'coAuthorNames', key: `case-studies:form.${key}`, params: { name } });
  await expect(resolveWriters(read(), ['Anna Bos', 'Jan Jansen'], now)).rejects.toMatchObject(refusal('severalWriters', 'Jan Jansen'));
  await expect(resolveWriters(read(), ['Anna Bos', 'Piet Pietersen', 'Jan Jansen'], now)).rejects.toMatchObject(refusal('unknownWriter', 'Piet Pietersen'));
});
