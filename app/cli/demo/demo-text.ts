import type { SignedIn } from '~/shared/actor';
import { links } from '~/shared/links';
import { storePicture } from '~/uploads/store-picture.server';
import { isDrawing } from '#db/seed/demo/drawings';
import { draw } from './draw';
import { fillDates } from './moments';

/** What stands already, and can be linked to. */
export type Standing = {
  people: Map<string, SignedIn>;
  topics: Map<string, { id: number; slug: string; posts: number[] }>;
  now: Date;
};

/** Ways in which a text of the demo names what has an address only once it is loaded. */
const REFERENCE = /\]\((person|post|topic|picture):([^)]+)\)/g;

/**
 * The text with dates filled in and with addresses for `person:key`, `topic:space/file`, `post:2` (a reply of the same
 * topic) and `picture:name`, which is drawn and stored for its author. Throws when there is no such thing yet.
 */
export async function addressed(text: string, author: SignedIn, topicKey: string, standing: Standing): Promise<string> {
  const found = new Map<string, string>();
  for (const [all, kind = '', name = ''] of text.matchAll(REFERENCE)) {
    const address = kind === 'picture' ? await keepDrawing(name, author) : addressOf(kind, name, topicKey, standing);
    if (address === undefined) throw new Error(`${topicKey} links to ${kind} ${name}, which is not there yet`);
    found.set(all, `](${address})`);
  }
  return fillDates(text, standing.now).replace(REFERENCE, (all) => found.get(all) ?? all);
}

function addressOf(kind: string, name: string, topicKey: string, { people, topics }: Standing): string | undefined {
  if (kind === 'person') {
    const one = people.get(name);
    return one && links.person(one.id);
  }
  if (kind === 'topic') {
    const topic = topics.get(name);
    return topic && links.topic(topic);
  }
  const postId = topics.get(topicKey)?.posts[Number(name)];
  return postId === undefined ? undefined : links.post(postId);
}

async function keepDrawing(name: string, author: SignedIn): Promise<string | undefined> {
  if (!isDrawing(name)) return undefined;
  const stored = await storePicture({ ownerId: author.id, fileName: `${name}.png`, bytes: await draw(name) });
  return links.uploadedPicture(stored.name);
}
