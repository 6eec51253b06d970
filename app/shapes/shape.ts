import type { FieldValues, Language, ShapeName } from '#db/codes';

/** A text in both languages of the interface. */
export type Texts = Readonly<Record<Language, string>>;

/** What is asked of a post, besides its fields, to know what it needs: how far an experiment is. */
export type Stage = string | null;

export type ShapeField = {
  /** What it is stored under; never changed afterwards, because older posts are stored under it. */
  name: string;
  label: Texts;
  /** What to write here; staff may say it otherwise (`field_help`). */
  help: Texts;
  /** The sentence for a field that is needed and empty: what to do. */
  missing?: Texts;
  /** One line, several lines, one line an item, a calendar day, or one of `choices`. */
  kind: 'line' | 'prose' | 'list' | 'day' | 'choice';
  /** Greatest number of characters as a person counts them. */
  max: number;
  /** The stages in which it is needed. Absent: never. */
  needed?: 'always' | readonly string[];
  choices?: readonly { value: string; label: Texts }[];
  /** As a step of the relay, as a step that still has to come, or as a short fact. */
  shownAs: 'leg' | 'todo' | 'fact';
};

/** The form of the posts of one space. */
export type Shape = {
  name: ShapeName;
  /** What the fields together are called, above them on the page for who only hears it. */
  title: Texts;
  /** The sections of the form, in order. */
  parts: readonly { title: Texts; fields: readonly ShapeField[] }[];
  /** The stages in which the 30-second summary is needed. Absent: never. */
  summaryNeeded?: 'always' | readonly string[];
  /** Whether a free text is needed too; where it is not, it follows the fields for who has more to tell. */
  bodyNeeded: boolean;
};

/** All fields of a shape, in the order of its form. */
export function fieldsOfShape(shape: Shape): readonly ShapeField[] {
  return shape.parts.flatMap(({ fields }) => fields);
}

/** Whether something that is needed `always` or in some stages is needed in this one. */
export function isNeeded(needed: 'always' | readonly string[] | undefined, stage: Stage): boolean {
  if (needed === undefined) return false;
  return needed === 'always' || (stage !== null && needed.includes(stage));
}

/** The fields that say something, in the order of the form; what the shape does not know (any more) is left out. */
export function filledFields(shape: Shape, values: FieldValues | null): { field: ShapeField; value: string }[] {
  return fieldsOfShape(shape).flatMap((field) => {
    const value = values?.[field.name];
    return value ? [{ field, value }] : [];
  });
}
