import type { FieldValues, Language } from '#db/codes';
import { formatLongDate } from '~/shared/i18n/format';
import { FieldList, FieldText } from './field-text';
import { isDay } from './field-values';
import { fieldsOfShape, filledFields, type Shape, type ShapeField } from './shape';

/** A field that says something, in the words of one language: what a page needs, without the whole declaration. */
export type Leg = { name: string; label: string; kind: ShapeField['kind']; shownAs: ShapeField['shownAs']; text: string };

/** The filled fields in the order of the form; days and choices in words. */
export function legsOf(shape: Shape, values: FieldValues | null, language: Language): Leg[] {
  return filledFields(shape, values).map(({ field, value }) => {
    const { name, kind, shownAs, label } = field;
    return { name, kind, shownAs, label: label[language], text: inWords(field, value, language) };
  });
}

/** What each field says, in the order of the form and empty where it says nothing: the cells of a table. */
export function fieldCells(shape: Shape, values: FieldValues | null, language: Language): string[] {
  const said = new Map(legsOf(shape, values, language).map(({ name, text }) => [name, text]));
  return fieldsOfShape(shape).map(({ name }) => said.get(name) ?? '');
}

/** What those cells stand under. */
export function fieldHeads(shape: Shape, language: Language): string[] {
  return fieldsOfShape(shape).map(({ label }) => label[language]);
}

function inWords({ kind, choices = [] }: ShapeField, value: string, language: Language): string {
  if (kind === 'day' && isDay(value)) return formatLongDate(`${value}T12:00:00Z`, language, 'UTC');
  if (kind === 'choice') return choices.find((one) => one.value === value)?.label[language] ?? value;
  return value;
}

/** Fields as legs of a relay: a step that still has to come is an open baton. */
export function LegFields({ title, legs, lang }: { title: string; legs: readonly Leg[]; lang: Language }) {
  if (legs.length === 0) return null;
  return (
    <>
      <h2 className="vh">{title}</h2>
      <dl className="leg-fields">
        {legs.map((leg) => (
          <div key={leg.name} className={leg.shownAs === 'todo' ? 'todo' : undefined}>
            <dt>{leg.label}</dt>
            <dd lang={leg.kind === 'day' || leg.kind === 'choice' ? undefined : lang}>
              <LegText leg={leg} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What a field says, as its kind asks for. */
export function LegText({ leg }: { leg: Leg }) {
  if (leg.kind === 'list') return <FieldList text={leg.text} />;
  return leg.kind === 'prose' ? <FieldText text={leg.text} /> : <>{leg.text}</>;
}
