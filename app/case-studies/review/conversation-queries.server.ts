import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudyMessage } from '#db/schema/case-studies';

/** What somebody said about the review; `at` in milliseconds since 1970. */
export type MessageData = { id: number; text: string; at: number; by: { id: number; name: string; pictureName: string | null } };

/** The conversation between writers and moderators about a story, the oldest first. */
export async function listMessages(db: Queryable, caseStudyId: number): Promise<MessageData[]> {
  const rows = await db
    .select({ message: caseStudyMessage, name: person.name, pictureName: person.pictureName })
    .from(caseStudyMessage)
    .innerJoin(person, eq(person.id, caseStudyMessage.writtenBy))
    .where(eq(caseStudyMessage.caseStudyId, caseStudyId))
    .orderBy(asc(caseStudyMessage.id));
  return rows.map(({ message: { id, text, writtenAt, writtenBy }, ...by }) => ({ id, text, at: writtenAt.getTime(), by: { id: writtenBy, ...by } }));
}
