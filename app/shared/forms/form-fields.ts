/** The texts of a form, by the name of their field; of a name that is sent more than once every value, on lines. */
export type Fields = Record<string, string>;

/** What stands in a form; files are left out. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields[name] = name in fields ? `${fields[name]}\n${value}` : value;
  }
  return fields;
}

/** The same fields with nothing in them. */
export function emptied(fields: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, '']));
}

/** Puts typed text back; what the page itself set (keys, revisions) and fields that are not named stay as they are. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  for (const [name, text] of Object.entries(fields)) {
    const found = form.elements.namedItem(name);
    for (const field of found instanceof RadioNodeList ? [...found] : [found]) {
      if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)) choose(field, text);
      else if (isText(field)) write(field, text);
    }
  }
}

/** Chooses a radio button or ticks a box when its value is among the lines, and lets go of it when it is not. */
function choose(button: HTMLInputElement, text: string): void {
  const isChosen = text.split('\n').includes(button.value);
  if (button.checked === isChosen) return;
  button.checked = isChosen;
  button.dispatchEvent(new Event('input', { bubbles: true }));
}

function write(field: TextElement, text: string): void {
  field.value = text;
  // So that the counter and the preview follow.
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

type TextElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isText(field: unknown): field is TextElement {
  if (field instanceof HTMLInputElement) return !['hidden', 'file'].includes(field.type);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}
