import type { FieldValues } from '../../codes';

const BLOCK = /^:::fields\n(.*?)\n:::(?:\n|$)/s;

/** What the fields of a topic say, by their stored names, and the text that follows them. */
export type Fielded = { fields: FieldValues; body: string };

/** Reads the block `:::fields` that a text may begin with, one `# name` above each text. Throws for one that is not as it should be. */
export function parseFields(text: string): Fielded {
  const [block, inside = ''] = BLOCK.exec(text) ?? [];
  if (block === undefined) return { fields: {}, body: text };
  const [before = '', ...said] = inside.split(/^# /m);
  if (before.trim() !== '') throw new Error(`'${before.trim()}' stands in no field`);
  const fields: FieldValues = {};
  for (const one of said) {
    const [name = '', ...lines] = one.split('\n');
    const value = lines.join('\n').trim();
    if (value === '' || name in fields) throw new Error(`the field ${name} ${value === '' ? 'is empty' : 'stands there twice'}`);
    fields[name] = value;
  }
  return { fields, body: text.slice(block.length).trim() };
}
