import { CASE_STUDY_STATES, DECISION_REASONS, type CaseStudyQuote, type CaseStudyState, type DecisionReason, type FieldValues } from '../../codes';
import { parseFields } from './read-fields';

/** What a topic of the demo says besides, when it is the conversation of a case study. */
export type DemoStory = {
  /** Where it is by now. */
  state: CaseStudyState;
  /** Keys of who wrote it along. */
  with: string[];
  quotes: CaseStudyQuote[];
  /** The moderator who read it, and what they said of it; of a revision what they asked. */
  reviewer: string;
  checked: string;
  asked: string;
  reason: DecisionReason | null;
  /** Whose organisation uses it, and how. */
  uses: { by: string; note: string }[];
  /** The fields that a revision changes. */
  revised: FieldValues;
};

const REVISION = '\n+++revision\n';

/**
 * Reads `story`, `with`, `quote`, `quote2`, `reviewer`, `checked`, `asked`, `reason` and `uses` of a head, and the fields of a revision after
 * the text. Returns the text without them. Throws for a state or a reason that is none.
 */
export function parseStory(head: ReadonlyMap<string, string>, text: string): { story: DemoStory; text: string } {
  const [opening = '', revision = ''] = text.split(REVISION);
  const said = (name: string) => head.get(name) ?? '';
  const story = {
    state: known(CASE_STUDY_STATES, said('story')),
    with: partsOf(said('with'), ','),
    quotes: [said('quote'), said('quote2')].filter(Boolean).map(parseQuote),
    reviewer: said('reviewer') || 'nienke',
    checked: said('checked'),
    asked: said('asked'),
    reason: said('reason') ? known(DECISION_REASONS, said('reason')) : null,
    uses: partsOf(said('uses'), '||').map(parseUse),
    revised: parseFields(revision.trim()).fields,
  };
  return { story, text: opening };
}

function parseQuote(line: string): CaseStudyQuote {
  const [text = '', by = ''] = partsOf(line, '|');
  return { text, by, hasConsent: true };
}

function parseUse(line: string): { by: string; note: string } {
  const [by = '', note = ''] = partsOf(line, '|');
  return { by, note };
}

function partsOf(text: string, mark: string): string[] {
  return text.split(mark).map((part) => part.trim()).filter(Boolean);
}

function known<V extends string>(values: readonly V[], text: string): V {
  const found = values.find((one) => one === text);
  if (!found) throw new Error(`'${text}' is none of ${values.join(', ')}`);
  return found;
}
