import { LANGUAGES, type Language } from '#db/codes';
import { read } from '#db/connection.server';
import { space } from '#db/schema/forum';
import { SPACE_DESCRIPTIONS, SPACE_NAMES } from '../names';

/** What the administrator calls the spaces, by language and by the key of the text that it replaces. */
export async function spaceWords(): Promise<Partial<Record<Language, Record<string, string>>>> {
  const { code, names, descriptions } = space;
  const rows = await read().select({ code, names, descriptions }).from(space);
  const words: Partial<Record<Language, Record<string, string>>> = {};
  for (const row of rows) {
    for (const language of LANGUAGES) {
      const [name, description] = [row.names?.[language], row.descriptions?.[language]];
      if (name) (words[language] ??= {})[SPACE_NAMES[row.code]] = name;
      if (description) (words[language] ??= {})[SPACE_DESCRIPTIONS[row.code]] = description;
    }
  }
  return words;
}
