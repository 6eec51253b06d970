/** What a post said from one edit to the next. Title and summary only for an opening post. */
export type PostVersion = {
  /** Counts from 1. */
  revision: number;
  title: string | null;
  summary: string | null;
  markdown: string;
  writtenBy: { id: number; name: string };
  /** Milliseconds since 1970. */
  writtenAt: number;
};
