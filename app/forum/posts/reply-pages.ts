import { notFound } from '~/shared/errors/app-error';
import { fitsInteger } from '~/shared/ids';

/** Where the post that opens a topic stands; replies follow from 1. */
export const OPENING_POSITION = 0;

/** Replies on one page of a topic. */
export const REPLIES_PER_PAGE = 20;

/** The replies of one page, by position; both ends included. */
export type ReplySpan = { from: number; to: number };

/**
 * Which replies `?from=` asks for: the page that holds this position, so that a reply has one page whatever
 * the link said. Absent means the first page. Throws 404 for what is no position or lies past the end.
 */
export function replySpan(from: string | null, lastPosition: number): ReplySpan {
  const position = from === null ? 1 : /^[1-9]\d{0,9}$/.test(from) ? Number(from) : Number.NaN;
  if (!fitsInteger(position) || position > Math.max(lastPosition, 1)) throw notFound();
  return spanOf(position);
}

/** The page that holds a position. The opening post (0) stands above the first page. */
export function spanOf(position: number): ReplySpan {
  const from = Math.floor((Math.max(position, 1) - 1) / REPLIES_PER_PAGE) * REPLIES_PER_PAGE + 1;
  return { from, to: from + REPLIES_PER_PAGE - 1 };
}

/** The query string of a page of replies; the first has none, so that a topic has one address. */
export function replyQuery({ from }: ReplySpan): string {
  return from > 1 ? `?from=${from}` : '';
}
