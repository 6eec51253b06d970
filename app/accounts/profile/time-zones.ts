/** Every time zone that this machine knows, by its IANA name. A browser may know others, so the server lists them. */
export function timeZoneNames(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** "America/Argentina/Buenos_Aires" as a person reads it: "America – Argentina – Buenos Aires". */
export function timeZoneWords(name: string): string {
  return name.replaceAll('/', ' – ').replaceAll('_', ' ');
}
