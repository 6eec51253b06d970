import type { CaseStudyContent } from '#db/codes';

/** All that a part of a story says, as one text; empty when it says nothing. */
export function partText({ title, summary, fields, quotes, pictures }: CaseStudyContent, name: string): string {
  if (name === 'title') return title;
  if (name === 'summary') return summary;
  if (name === 'quotes') return quotes.map(({ text, by }) => `${text}\n${by}`).join('\n\n');
  if (name === 'pictures') return pictures.map(({ alt }) => alt).join('\n\n');
  return fields[name] ?? '';
}

/** Whether the passage stands in the text, however the spaces and line breaks between its words were copied. */
export function holdsPassage(text: string, passage: string): boolean {
  return oneLine(text).includes(oneLine(passage));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
