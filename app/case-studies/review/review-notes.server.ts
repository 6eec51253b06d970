import { randomUUID } from 'node:crypto';
import { read } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { isReviewer } from '../case-study-rules';
import { findUnpublished } from '../find-case-study.server';
import { listMessages, type MessageData } from './conversation-queries.server';
import { listToldRemarks, type RemarkData } from './remark-queries.server';
import { canResolveRemark, canTalk } from './review-rules';

/** What the writers of a story see of its review: the remarks that they were told, and the conversation. */
export type ReviewNotesData = {
  id: number;
  title: string;
  remarks: (RemarkData & { canResolve: boolean })[];
  messages: MessageData[];
  canTalk: boolean;
  /** Whether the reader writes to the writers, and not to the moderators. */
  isReviewer: boolean;
  submissionKey: string;
};

/** The notes on a story for its writers, and for moderators as its writers see them. Throws 404 for every other. */
export async function findReviewNotes(actor: Actor, id: number): Promise<ReviewNotesData> {
  const db = read();
  const found = await findUnpublished(db, actor, id);
  const remarks = await listToldRemarks(db, id);
  return {
    id,
    title: found.content.title,
    remarks: remarks.map((remark) => ({ ...remark, canResolve: canResolveRemark(actor, found, { ...remark, isTold: true, isRemoved: false }) })),
    messages: found.versionCount > 0 ? await listMessages(db, id) : [],
    canTalk: canTalk(actor, found),
    isReviewer: isReviewer(actor, found),
    submissionKey: randomUUID(),
  };
}
