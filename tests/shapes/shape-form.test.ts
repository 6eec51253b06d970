import { describe, expect, it } from 'vitest';
import { fieldsToStore } from '~/forum/topics/stored-fields';
import { fieldValuesFrom, formFieldsOf, lacking, shapeSchema } from '~/shapes/shape-form';
import { isDay } from '~/shapes/field-values';
import { fieldsOfShape, filledFields, type Shape, type ShapeField } from '~/shapes/shape';
import { EXPERIMENT } from '~/shapes/experiment-shape';
import { isShapeName, SHAPES, shapeOfSpace } from '~/shapes/shapes';

const texts = (text: string) => ({ nl: text, en: text });
const field = (name: string, more: Partial<ShapeField> = {}): ShapeField => ({
  ...{ name, label: texts(name), help: texts('Schrijf.'), kind: 'prose', max: 20, shownAs: 'leg' },
  ...more,
});
const SHAPE: Shape = {
  name: 'question',
  title: texts('Proefvorm'),
  bodyNeeded: false,
  summaryNeeded: ['klaar'],
  parts: [
    {
      title: texts('Deel'),
      fields: [
        field('always', { needed: 'always', missing: texts('Vul dit in.') }),
        field('atTheEnd', { needed: ['klaar'] }),
        field('day', { kind: 'day', max: 10 }),
        field('choice', { kind: 'choice', max: 10, choices: [{ value: 'ja', label: texts('Ja') }] }),
      ],
    },
  ],
};
const said = { stage: 'bezig', summary: null, body: '', fields: { always: 'Ja.' } };

describe('what lacks in a form', () => {
  it('is what this stage needs, in the words of the field', () => {
    expect(lacking(SHAPE, { ...said, fields: {} })).toEqual({ 'field-always': { key: 'shapes:declared', params: { nl: 'Vul dit in.', en: 'Vul dit in.' } } });
    expect(lacking(SHAPE, said)).toEqual({});
    expect(Object.keys(lacking(SHAPE, { ...said, stage: 'klaar' }))).toEqual(['summary', 'field-atTheEnd']);
  });

  it('may stay away where it was away before in the same stage: a field can be newer than the post', () => {
    const older = { stage: 'klaar', summary: null, body: 'Oud.', fields: {} };
    expect(lacking(SHAPE, older, older)).toEqual({});
    expect(Object.keys(lacking(SHAPE, { ...older, fields: {} }, { ...older, fields: { always: 'Ja.' } }))).toEqual(['field-always']);
    expect(Object.keys(lacking(SHAPE, older, { ...older, stage: 'bezig' }))).toEqual(['summary', 'field-always', 'field-atTheEnd']);
  });

  it('is something at all, where nothing is needed', () => {
    const nothing = { stage: 'idea', summary: null, body: '', fields: {} };
    expect(Object.keys(lacking(EXPERIMENT, nothing))).toEqual(['body']);
    expect(lacking(EXPERIMENT, { ...nothing, body: 'Een plan.' })).toEqual({});
  });
});

describe('the fields of a form', () => {
  it('are stored by name without what is empty, and come back as the form', () => {
    const stored = fieldValuesFrom(SHAPE, { 'field-always': 'Ja.', 'field-atTheEnd': '', unknown: 'x' });
    expect(stored).toEqual({ always: 'Ja.' });
    expect(formFieldsOf(SHAPE, stored)).toEqual({ 'field-always': 'Ja.', 'field-atTheEnd': '', 'field-day': '', 'field-choice': '' });
  });

  it.each([
    ['field-always', 'x'.repeat(21)],
    ['field-day', '2026-02-30'],
    ['field-day', 'morgen'],
    ['field-choice', 'misschien'],
  ])('are checked by their kind: %s', (name, value) => {
    const whole = { 'field-always': '', 'field-atTheEnd': '', 'field-day': '2026-02-28', 'field-choice': 'ja' };
    expect(shapeSchema(SHAPE).safeParse(whole).success).toBe(true);
    expect(shapeSchema(SHAPE).safeParse({ ...whole, [name]: value }).success).toBe(false);
  });

  it.each([['2026-12-31', true], ['2026-13-01', false], ['1999-01-01', false], ['31-12-2026', false]])('a day is one that exists: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it('that a shape does not know any more are kept and not shown', () => {
    expect(filledFields(SHAPE, { gone: 'Weg.', always: 'Ja.' }).map(({ value }) => value)).toEqual(['Ja.']);
    expect(fieldsToStore({ spaceCode: 'help', fields: { tried: 'Van elders.', situation: 'Oud.' } }, { situation: 'Nieuw.' })).toEqual({
      tried: 'Van elders.',
      situation: 'Nieuw.',
    });
    expect(fieldsToStore({ spaceCode: 'help', fields: { situation: 'Oud.' } }, {})).toBeNull();
  });
});

describe('every shape', () => {
  it.each(Object.values(SHAPES))('has names of its own, and says what to do where it needs something: $name', (shape) => {
    const fields = fieldsOfShape(shape);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    expect(fields.filter(({ needed, missing }) => needed && !missing).map(({ name }) => name)).toEqual([]);
    expect(fields.filter(({ kind, choices = [] }) => (kind === 'choice') !== choices.length > 0)).toEqual([]);
  });

  it('is found by its name and its space', () => {
    expect([isShapeName('experiment'), isShapeName('toString'), isShapeName(undefined)]).toEqual([true, false, false]);
    expect([shapeOfSpace('help')?.name, shapeOfSpace('events')]).toEqual(['question', null]);
  });
});
