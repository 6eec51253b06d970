import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { LANGUAGES, type Language, type ShapeName } from '#db/codes';
import { read, write, type Queryable } from '#db/connection.server';
import { fieldHelp } from '#db/schema/shapes';
import { recordAudit } from '~/audit/record.server';
import type { Actor, SignedIn } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canChangeFieldHelp } from './field-help-rules';
import { fieldsOfShape, type Shape } from './shape';
import { formPartsOf, type FormParts, type HelpTexts } from './shape-fields';

/** The help texts have no number of their own in the record. */
const NO_ID = 0;

/** The form of a shape in words of one language, with the help texts of staff; null where there is no shape. */
export async function formPartsFor(shape: Shape, language: Language): Promise<FormParts>;
export async function formPartsFor(shape: Shape | null, language: Language): Promise<FormParts | null>;
export async function formPartsFor(shape: Shape | null, language: Language): Promise<FormParts | null> {
  return shape && formPartsOf(shape, language, await helpTextsOf(shape.name));
}

/** The help texts that staff wrote for a shape, by field. */
export async function helpTextsOf(shape: ShapeName, db: Queryable = read()): Promise<HelpTexts> {
  const rows = await db.select().from(fieldHelp).where(eq(fieldHelp.shape, shape));
  return Object.fromEntries(rows.map(({ field, texts }) => [field, texts]));
}

/** Who asks, when they may change the help texts; throws a 403 for everybody else. */
export function requireFieldHelp(actor: Actor): SignedIn {
  if (!canChangeFieldHelp(actor)) throw forbidden('shapes:help.refused');
  return actor;
}

/**
 * Replaces the help texts of a shape; one that is empty, or as declared, is that of the declaration again. Holds from
 * the next form on. Throws a 403 for who may not.
 */
export async function changeFieldHelp(actor: Actor, shape: Shape, texts: HelpTexts, now: Date = new Date()): Promise<void> {
  await write(async (tx) => {
    const staff = requireFieldHelp(actor);
    const changed = changedTexts(shape, texts);
    if (isDeepStrictEqual(changed, await helpTextsOf(shape.name, tx))) return;
    await tx.delete(fieldHelp).where(eq(fieldHelp.shape, shape.name));
    const rows = Object.entries(changed).map(([field, said]) => ({ shape: shape.name, field, texts: said, updatedAt: now }));
    if (rows.length > 0) await tx.insert(fieldHelp).values(rows);
    const details = { shape: shape.name, fields: Object.keys(changed).join(', ') };
    await recordAudit(tx, { actorId: staff.id, action: 'field_help.changed', subjectKind: 'settings', subjectId: NO_ID, details }, now);
  });
}

function changedTexts(shape: Shape, texts: HelpTexts): Record<string, Partial<Record<Language, string>>> {
  const entries = fieldsOfShape(shape).flatMap(({ name, help }) => {
    const said = LANGUAGES.flatMap((language) => {
      const text = texts[name]?.[language] ?? '';
      return text && text !== help[language] ? [[language, text]] : [];
    });
    return said.length > 0 ? [[name, Object.fromEntries(said) as Partial<Record<Language, string>>] as const] : [];
  });
  return Object.fromEntries(entries);
}
