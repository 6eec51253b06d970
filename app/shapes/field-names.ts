const PREFIX = 'field-';

/** The name and id of a field in a form: `field-hypothesis`. */
export function fieldName(name: string): string {
  return `${PREFIX}${name}`;
}

/** What the field of a form is stored under: `hypothesis`. */
export function storedName(name: string): string {
  return name.slice(PREFIX.length);
}

/** Whether a name from a form is that of a field of some shape. */
export function isFieldName(name: string): boolean {
  return name.startsWith(PREFIX);
}
