import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '~/shared/i18n/language';
import { WordsProvider } from '~/shared/i18n/words-context';
import '~/words.en';
import '~/words.nl';

/** The HTML of a view as a visitor's browser gets it. */
export function render(view: ReactNode, language: Language = 'nl'): string {
  return renderToStaticMarkup(<WordsProvider language={language}>{view}</WordsProvider>);
}

/** The attributes of the first tag in `html` that `tag` names and `part` stands in. */
export function attributesOf(html: string, tag: string, part = ''): Record<string, string> {
  const found = [...html.matchAll(new RegExp(`<${tag}(?=[\\s>])([^>]*)>`, 'g'))].find((match) => match[1]?.includes(part));
  if (!found) throw new Error(`No <${tag}> with '${part}' in ${html}`);
  return Object.fromEntries([...(found[1] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}
