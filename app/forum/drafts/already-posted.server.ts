import { and, eq, gt } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { postRevision } from '#db/schema/forum';
import { findEarlierPost, listWhatIsSaid, submissionKeyOf, type Said } from '../posts/earlier-post.server';
import { splitTags } from '../tags/tags';
import { shapeFieldsOf, type DraftFields } from './draft-form';
import type { DraftPlace } from './draft-place';

/**
 * Whether this very text was posted already: from the same form or, for an edit, by the same person since they
 * began. Any other text is one that somebody is still writing, whatever its form was used for before.
 */
export async function wasPosted(tx: Tx, personId: number, place: DraftPlace, fields: DraftFields): Promise<boolean> {
  if (place.kind === 'post') return wasSaved(tx, personId, place.id, fields);
  const said = place.kind === 'topic' ? { body: fields.body } : openingIn(fields);
  return (await findEarlierPost(tx, personId, submissionKeyOf(fields.submissionKey, said))) !== undefined;
}

async function wasSaved(tx: Tx, personId: number, postId: number, fields: DraftFields): Promise<boolean> {
  const newer = and(eq(postRevision.postId, postId), gt(postRevision.revision, fields.revision));
  const rows = await tx
    .select({ body: postRevision.markdown, title: postRevision.title, summary: postRevision.summary, labels: postRevision.labels, fields: postRevision.fields })
    .from(postRevision)
    .where(and(newer, eq(postRevision.writtenBy, personId)));
  return rows.some(({ body, title, summary, labels, fields: said }) => {
    if (title === null) return body === fields.body;
    if (labels === null) return false;
    return isSame({ body, title, summary, ...labels, tags: splitTags(labels.tags.join(',')), fields: said }, { ...openingIn(fields), status: null });
  });
}

function isSame(one: Said, other: Said): boolean {
  return JSON.stringify(listWhatIsSaid(one)) === JSON.stringify(listWhatIsSaid(other));
}

/** The fields as the form of a topic reads them. */
function openingIn(fields: DraftFields) {
  const { body, title, summary, tags, discipline, teachingForm, language, status } = fields;
  const labels = { discipline: discipline || null, teachingForm: teachingForm || null, language };
  return { body, title, summary: summary || null, ...labels, tags: splitTags(tags), fields: shapeFieldsOf(fields), status: status || null };
}
