import { read } from '#db/connection.server';
import { post } from '#db/schema/forum';
import type { DemoTopic } from '#db/seed/demo/read-topics';
import { eq } from 'drizzle-orm';
import { closeTopic } from '~/forum/moderating/close-topic.server';
import { pinTopic } from '~/forum/moderating/pin-topic.server';
import { editPost } from '~/forum/posts/edit-post.server';
import { postReply } from '~/forum/posts/post-reply.server';
import { splitTags } from '~/forum/tags/tags';
import { acceptAnswer } from '~/forum/topics/accept-answer.server';
import { startTopic, type Opening } from '~/forum/topics/start-topic.server';
import type { SignedIn } from '~/shared/actor';
import { actOnTrial, asPosted, fieldsWhenTold, takeStep } from './demo-experiments';
import { publishStory } from './demo-stories';
import { filledIn } from './demo-fields';
import { addressed, type Standing } from './demo-text';
import { fillDates } from './moments';
import type { Act } from './timeline';

/** Lets somebody of the demo do what the timeline says, by the use cases that members use. */
export async function perform(act: Act, standing: Standing): Promise<void> {
  const actor = personOf(standing, act.by);
  if (act.kind === 'open') return open(act, actor, standing);
  const topic = standing.topics.get(act.topic.key);
  if (!topic) throw new Error(`${act.topic.key}: something happens before it is opened`);
  if (act.kind === 'extend') return extend(act, actor, standing);
  if (act.kind === 'pin') return void (await pinTopic(actor, topic.id, true, act.at));
  if (act.kind === 'close') return void (await closeTopic(actor, topic.id, true, act.at));
  if (act.kind === 'reply') return reply(act, act.post, actor, standing);
  if (act.kind === 'tell') return tell(act, actor, standing);
  if (act.kind === 'accept') return accept(act, act.post, actor, standing);
  const { revision } = await storedOpening(act.topic.key, standing);
  const performance = { topic: act.topic, topicId: topic.id, revision, actor, at: act.at, now: standing.now };
  return act.kind === 'move' ? takeStep(act.number, performance) : actOnTrial(act.kind, act.number, performance);
}

function personOf({ people }: Standing, key: string): SignedIn {
  const one = people.get(key);
  if (!one) throw new Error(`nobody of the demo is called ${key}`);
  return one;
}

async function open({ topic: whole, at }: Act, actor: SignedIn, standing: Standing): Promise<void> {
  if (whole.story) return openConversation(whole, actor, standing, at);
  const topic = asPosted(whole);
  const body = await addressed(topic.body, actor, topic.key, standing);
  const opening = { ...openingOf(topic, standing.now), body, status: topic.status ?? undefined, submissionKey: topic.key };
  const made = await startTopic(actor, topic.space, opening, at);
  standing.topics.set(topic.key, { id: made.topicId, slug: made.slug, posts: [made.postId] });
}

/** The story comes online, and its author begins the conversation. */
async function openConversation(topic: DemoTopic, author: SignedIn, standing: Standing, at: Date): Promise<void> {
  const made = await publishStory(topic, author, standing, at);
  standing.topics.set(topic.key, made);
  // Not among the answers of the file: this is how the author asks for them.
  const body = await addressed(topic.body, author, topic.key, standing);
  await postReply(author, made.id, { body, submissionKey: `${topic.key} begin` }, at);
}

async function accept({ topic, at }: Act, number: number, actor: SignedIn, standing: Standing): Promise<void> {
  const standingTopic = standing.topics.get(topic.key);
  const postId = standingTopic?.posts[number];
  if (!standingTopic || postId === undefined) throw new Error(`${topic.key}: post ${number} is not there yet`);
  await acceptAnswer(actor, standingTopic.id, postId, at);
}

async function reply({ topic, at }: Act, number: number, actor: SignedIn, standing: Standing): Promise<void> {
  const words = topic.replies[number - 1];
  const standingTopic = standing.topics.get(topic.key);
  if (!words || !standingTopic) throw new Error(`${topic.key}: no reply ${number}`);
  const body = await addressed(words.body, actor, topic.key, standing);
  const { postId } = await postReply(actor, standingTopic.id, { body, submissionKey: `${topic.key} ${number}` }, at);
  standingTopic.posts.push(postId);
}

async function extend({ topic, at }: Act, actor: SignedIn, standing: Standing): Promise<void> {
  if (!topic.addition) throw new Error(`${topic.key}: nothing to add`);
  const { postId, markdown, revision } = await storedOpening(topic.key, standing);
  const body = `${markdown}\n\n${await addressed(topic.addition.text, actor, topic.key, standing)}`;
  await editPost(actor, postId, { revision, body, opening: openingOf(topic, standing.now) }, at);
}

/** The author of an experiment writes down the rest, now that it is known. */
async function tell({ topic, at }: Act, actor: SignedIn, standing: Standing): Promise<void> {
  const { postId, revision } = await storedOpening(topic.key, standing);
  const body = await addressed(topic.body, actor, topic.key, standing);
  const opening = { ...openingOf(topic, standing.now), fields: fieldsWhenTold(topic, standing.now) };
  await editPost(actor, postId, { revision, body, opening }, at);
}

/** The post that opens a topic, as it stands now. */
async function storedOpening(key: string, standing: Standing): Promise<{ postId: number; markdown: string; revision: number }> {
  const postId = standing.topics.get(key)?.posts[0];
  const [stored] = await read()
    .select({ markdown: post.markdown, revision: post.revision })
    .from(post)
    .where(eq(post.id, postId ?? 0));
  if (postId === undefined || !stored) throw new Error(`${key}: its opening is gone`);
  return { postId, ...stored };
}

function openingOf(topic: DemoTopic, now: Date): Omit<Opening, 'body'> {
  const { title, summary, discipline, form, language, tags } = topic;
  const labels = { discipline, teachingForm: form, language, tags: splitTags(tags) };
  return { title: fillDates(title, now), summary, ...labels, fields: filledIn(topic, now) };
}
