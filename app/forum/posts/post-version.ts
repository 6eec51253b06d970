import type { FieldValues, OpeningLabels } from '#db/codes';

/** What a post said from one edit to the next. Title, summary and labels only for an opening post. */
export type PostVersion = {
  /** Counts from 1. */
  revision: number;
  title: string | null;
  summary: string | null;
  /** `null` too for a version from before labels were kept. */
  labels: OpeningLabels | null;
  /** What the fields of the space's shape said; `null` where it had none. */
  fields: FieldValues | null;
  markdown: string;
  writtenBy: { id: number; name: string };
  /** Milliseconds since 1970. */
  writtenAt: number;
};
