import type { z } from 'zod';
import type { Role } from '#db/codes';
import { unpackMessage, type Message } from '~/shared/forms/messages';
import type { Column } from './columns';

export type Fate = 'new' | 'changed' | 'unchanged' | 'error';

export type Subject = { kind: 'person' | 'invitation' | 'organisation'; id: number };

/** What a column holds now: a text or a code; `null` when it is empty. */
export type Change = { column: Column; was: string | null };

/** What becomes of one row of the file. */
export type PlannedRow<Facts> = {
  /** Its number as the spreadsheet shows it. */
  row: number;
  cells: Record<Column, string>;
  fate: Fate;
  /** Per column the first thing that is wrong. */
  errors: Partial<Record<Column, Message>>;
  changes: Change[];
  /** What is already there that the row is about. */
  subject: Subject | null;
  /** What the row says; `null` when something in it is wrong. */
  facts: Facts | null;
  /** The role that a member keeps although the list says another: roles are not for a list. */
  keepsRole?: Role;
};

export type Counts = Record<Fate, number>;

/** How many rows have each fate. */
export function countFates(plan: readonly { fate: Fate }[]): Counts {
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, error: 0 };
  for (const { fate } of plan) counts[fate] += 1;
  return counts;
}

/** Collects what is wrong in a row while its cells are read. */
export class RowReader {
  readonly errors: Partial<Record<Column, Message>> = {};

  constructor(readonly cells: Record<Column, string>) {}

  /** Notes an error; the first one of a column stays. */
  refuse(column: Column, key: string, params?: Message['params']): null {
    this.errors[column] ??= params ? { key, params } : { key };
    return null;
  }

  /** The cell as the field of a form reads it; `null` when it is wrong, which is noted. */
  field<S extends z.ZodType>(column: Column, schema: S): z.output<S> | null {
    const parsed = schema.safeParse(this.cells[column]);
    if (parsed.success) return parsed.data;
    const { key, params } = unpackMessage(parsed.error.issues[0]?.message ?? '');
    return this.refuse(column, key, params);
  }

  /** The code of a word from a list; `null` when the cell is empty, or when it is wrong, which is noted. */
  word<Code>(column: Column, read: (typed: string) => Code | undefined, key: string): Code | null {
    const typed = this.cells[column];
    if (!typed) return null;
    return read(typed) ?? this.refuse(column, key);
  }

  get isWrong(): boolean {
    return Object.keys(this.errors).length > 0;
  }
}

/** What the file says otherwise than is stored; an empty cell says nothing. */
export function changesOf<Facts extends object>(
  facts: Facts,
  stored: { [Name in keyof Facts]?: string | number | null },
  columns: Partial<Record<keyof Facts, Column>>,
  shown: (name: keyof Facts, value: string | number) => string,
): Change[] {
  const names = Object.keys(columns) as (keyof Facts)[];
  return names.flatMap((name) => {
    const column = columns[name];
    const was = stored[name] ?? null;
    if (!column || facts[name] === null || facts[name] === was) return [];
    return [{ column, was: was === null ? null : shown(name, was) }];
  });
}
