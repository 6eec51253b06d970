import { describe, expect, it } from 'vitest';
import { changeFieldHelp, formPartsFor, helpTextsOf } from '~/shapes/field-help.server';
import { EXPERIMENT } from '~/shapes/experiment-shape';
import { SHAPES } from '~/shapes/shapes';
import { onePersonPerRole } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';

useFreshDatabase();

const helpOf = async (language: 'nl' | 'en', field: string) =>
  (await formPartsFor(EXPERIMENT, language))?.parts.flatMap(({ fields }) => fields).find(({ name }) => name === `field-${field}`)?.help;
const declared = EXPERIMENT.parts[0]?.fields[0]?.help;

describe('the help with a field', () => {
  it('is changed by staff and administrators, and by nobody else', async () => {
    for (const [role, actor] of Object.entries(await onePersonPerRole())) {
      const before = await dumpOfEverything();
      const change = changeFieldHelp(actor, EXPERIMENT, { hypothesis: { nl: `Van ${role}` } });
      if (role === 'staff' || role === 'admin') {
        await change;
        expect(await helpOf('nl', 'hypothesis')).toBe(`Van ${role}`);
      } else {
        await expect(change, role).rejects.toMatchObject({ status: 403 });
        expect(await dumpOfEverything(), role).toEqual(before);
      }
    }
  });

  it('keeps the declared text in the language that nobody changed, and of other fields', async () => {
    const { staff } = await onePersonPerRole();
    await changeFieldHelp(staff, EXPERIMENT, { hypothesis: { nl: 'Maak het klein.', en: '' } });
    expect(await helpOf('en', 'hypothesis')).toBe(declared?.en);
    expect(await helpOf('nl', 'measure')).not.toBe('Maak het klein.');
    expect(await helpTextsOf('question')).toEqual({});
  });

  it('that is sent again as it is changes nothing', async () => {
    const { staff } = await onePersonPerRole();
    await changeFieldHelp(staff, EXPERIMENT, { hypothesis: { nl: 'Maak het klein.' } });
    const before = await dumpOfEverything();
    await changeFieldHelp(staff, EXPERIMENT, { hypothesis: { nl: 'Maak het klein.', en: '' } });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('is the declared one again when it is emptied, or says the same', async () => {
    const { staff } = await onePersonPerRole();
    await changeFieldHelp(staff, EXPERIMENT, { hypothesis: { nl: 'Maak het klein.' } });
    await changeFieldHelp(staff, EXPERIMENT, { hypothesis: { nl: '', en: declared?.en ?? '' } });
    expect(await helpTextsOf('experiment')).toEqual({});
    expect(await helpOf('nl', 'hypothesis')).toBe(declared?.nl);
  });

  it('of every declaration fits the field in which staff change it', () => {
    const texts = Object.values(SHAPES).flatMap(({ parts }) => parts.flatMap(({ fields }) => fields.flatMap(({ help }) => [help.nl, help.en])));
    expect(texts.filter((text) => text.length > 200)).toEqual([]);
  });
});
