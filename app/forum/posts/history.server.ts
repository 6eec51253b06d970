import type { Language, OpeningLabels, SpaceCode } from '#db/codes';
import { legsOf } from '~/shapes/leg-fields';
import { fieldsOfShape } from '~/shapes/shape';
import { shapeOfSpace } from '~/shapes/shapes';
import type { Actor } from '~/shared/actor';
import { compareWords, type DiffPart } from '~/shared/diff/compare-words';
import { notFound } from '~/shared/errors/app-error';
import type { TopicLink } from '../forum-data';
import type { PostVersion } from './post-version';
import { findPostIdOfOpening, listVersions } from './post-versions.server';
import { withReadableQuotes } from './quoted-words';

export type HistoryData = {
  postId: number;
  position: number;
  topic: TopicLink;
  /** Newest first. */
  versions: Pick<PostVersion, 'revision' | 'writtenAt' | 'writtenBy'>[];
  shown: {
    revision: number;
    /** The version before it; `null` for the first. */
    comparedWith: number | null;
    title: DiffPart[] | null;
    summary: DiffPart[] | null;
    body: DiffPart[];
    /** Per field of the space's shape that one of the two versions fills. */
    fields: { label: string; parts: DiffPart[] }[];
    /** `null` for a reply, and where one of the two versions was kept without labels. */
    labels: { before: OpeningLabels; after: OpeningLabels } | null;
  };
};

/**
 * The history of a post, with the difference that one version made: the newest, or the one that `wanted` (from
 * the address) names. Throws 404 for a post or version that this actor may not read, 403 for a visitor.
 */
export async function readHistory(actor: Actor, postId: number, wanted: string | null, language: Language): Promise<HistoryData> {
  const { post, versions } = await listVersions(actor, postId);
  const index = wanted === null ? 0 : versions.findIndex((version) => String(version.revision) === wanted);
  const version = versions[index];
  if (!version) throw notFound();
  const { id, slug, title, spaceCode } = post.topic;
  return {
    postId,
    position: post.position,
    topic: { id, slug, title, spaceCode },
    versions: versions.map(({ revision, writtenAt, writtenBy }) => ({ revision, writtenAt, writtenBy })),
    shown: { ...compare(version, versions[index + 1]), fields: compareFields(spaceCode, version, versions[index + 1] ?? version, language) },
  };
}

/** The history of the post that opens a topic. Throws as `readHistory`. */
export async function readOpeningHistory(actor: Actor, topicId: number, wanted: string | null, language: Language): Promise<HistoryData> {
  return readHistory(actor, await findPostIdOfOpening(topicId), wanted, language);
}

function compareFields(space: SpaceCode, version: PostVersion, before: PostVersion, language: Language): HistoryData['shown']['fields'] {
  const shape = shapeOfSpace(space);
  if (!shape) return [];
  const textsOf = (one: PostVersion) => new Map(legsOf(shape, one.fields, language).map(({ name, text }) => [name, text]));
  const [earlier, now] = [textsOf(before), textsOf(version)];
  return fieldsOfShape(shape)
    .filter(({ name }) => earlier.has(name) || now.has(name))
    .map(({ name, label }) => ({ label: label[language], parts: compareWords(earlier.get(name) ?? '', now.get(name) ?? '') }));
}

function compare(version: PostVersion, before: PostVersion | undefined): Omit<HistoryData['shown'], 'fields'> {
  const [earlier, labels] = [(before ?? version).labels, version.labels];
  const isOpening = version.title !== null;
  const change = (field: 'title' | 'summary') =>
    // The first version is shown as it was: nothing of it is new.
    compareWords((before ?? version)[field] ?? '', version[field] ?? '');
  return {
    revision: version.revision,
    comparedWith: before?.revision ?? null,
    title: isOpening ? change('title') : null,
    summary: isOpening ? change('summary') : null,
    labels: earlier && labels ? { before: earlier, after: labels } : null,
    body: compareWords(withReadableQuotes((before ?? version).markdown), withReadableQuotes(version.markdown)),
  };
}
