import type { CaseStudyContent, Language } from '#db/codes';
import { CASE_STUDY } from '~/shapes/case-study-shape';
import { legsOf, type Leg } from '~/shapes/leg-fields';

/** All that a part of a story says, as one text, days and choices in words; empty when it says nothing. */
export function partText(content: CaseStudyContent, name: string, language: Language): string {
  const { title, summary, quotes, pictures } = content;
  if (name === 'title') return title;
  if (name === 'summary') return summary;
  if (name === 'quotes') return quotes.map(({ text, by }) => `${text}\n${by}`).join('\n\n');
  if (name === 'pictures') return pictures.map(({ alt }) => alt).join('\n\n');
  return partLeg(content, name, language)?.text ?? '';
}

/** A field of the story as its page shows it; undefined for an empty one, and for a part that is no field. */
export function partLeg({ fields }: CaseStudyContent, name: string, language: Language): Leg | undefined {
  return legsOf(CASE_STUDY, fields, language).find((leg) => leg.name === name);
}

/** Whether the passage stands in the text, however the spaces and line breaks between its words were copied. */
export function holdsPassage(text: string, passage: string): boolean {
  return oneLine(text).includes(oneLine(passage));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
