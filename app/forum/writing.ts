import type { Stage } from '~/shapes/shape';
import type { FormParts } from '~/shapes/shape-fields';
import type { FormValues } from '~/shared/forms/messages';

/** What a form to write in begins with. */
export type WritingStart = {
  /** Where the draft belongs, as `placeKey` writes it. */
  place: string;
  /** One for each time the form is shown, so that sending it twice posts once. */
  submissionKey: string;
  values: FormValues;
  /** The values without a draft: what the form goes back to when the draft is thrown away. */
  fresh: FormValues;
  /** A draft was thrown away here and can still be put back. */
  hasDiscarded: boolean;
  /** A post is quoted in it. */
  hasQuote: boolean;
  /** When the draft that the values come from was saved, in milliseconds since 1970; `null` without one. */
  savedAt: number | null;
};

/** What the form of a topic begins with: the fields of its space's shape, and how far an experiment is. */
export type TopicStart = WritingStart & {
  /** Null where a topic has no fields. */
  form: FormParts | null;
  stage: Stage;
  /** Staff may say otherwise what is asked. */
  mayChangeHelp: boolean;
};

/** What an action adds to its answer when it was asked to show the text first. */
export type PreviewAnswer = { previewHtml: string; savedAt: number };
