import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFields } from './read-fields';
import { parseStory, type DemoStory } from './read-stories';
import { parseReply, parseWhen, type DemoReply, type When } from './read-reply';
import {
  EXPERIMENT_STATUSES,
  SPACE_CODES,
  type Discipline,
  type ExperimentStatus,
  type FieldValues,
  type Language,
  type SpaceCode,
  type TeachingForm,
} from '../../codes';

export type { DemoReply, When } from './read-reply';
export type { DemoStory } from './read-stories';

/** Who reacted how often: recognisable, thanks, will try. */
export type ReactionCounts = [number, number, number];

/** A topic of the demo as its file says it; people by key, moments counted back from now. */
export type DemoTopic = {
  /** Space and file: `help/echo-in-het-lokaal`. Other topics link to it by this. */
  key: string;
  space: SpaceCode;
  title: string;
  by: string;
  at: When;
  discipline: Discipline | null;
  form: TeachingForm | null;
  language: Language;
  tags: string;
  /** Null before anything can be said in thirty seconds. */
  summary: string | null;
  reactions: ReactionCounts;
  isPinned: boolean;
  closed: { by: string; at: When } | null;
  /** How far it is, for an experiment; null for every other topic. */
  status: ExperimentStatus | null;
  /** By their stored names; a day is said as days from now, such as `+21`. */
  fields: FieldValues;
  body: string;
  /** Of a case study what is not said above; null for every other topic. */
  story: DemoStory | null;
  /** What was added to the opening later. */
  addition: { at: When; text: string } | null;
  replies: DemoReply[];
};

/** Reads every topic under a folder with one folder for each space. Throws with the file's name when one is not as it should be. */
export function readDemoTopics(folder: string): DemoTopic[] {
  return SPACE_CODES.flatMap((space) => readFolder(space, path.join(folder, space)));
}

/** Reads the case studies of a folder that nobody but their writers and the moderators may read: no topics, but written alike. */
export function readDemoStories(folder: string): DemoTopic[] {
  return readFolder('case-studies', folder);
}

function readFolder(space: SpaceCode, folder: string): DemoTopic[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readTopic(space, path.join(folder, file)));
}

function readTopic(space: SpaceCode, file: string): DemoTopic {
  try {
    return parseTopic(`${space}/${path.basename(file, '.md')}`, space, readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** A head between `---`, the opening with its fields first, what was added later after `+++ when`, and replies that begin with `=== who, when`. */
function parseTopic(key: string, space: SpaceCode, source: string): DemoTopic {
  const [, lines = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source.replaceAll('\r\n', '\n')) ?? [];
  const head = new Map(lines.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  const [opening = '', ...replies] = text.split(/^=== /m);
  const [body = '', added] = opening.split(/^\+\+\+ /m);
  const told = space === 'case-studies' ? parseStory(head, body) : { story: null, text: body };
  const need = (name: string) => head.get(name) ?? fail(`has no ${name}`);
  return {
    key,
    space,
    title: need('title'),
    by: need('by'),
    at: parseWhen(need('at')),
    discipline: (head.get('discipline') ?? null) as Discipline | null,
    form: (head.get('form') ?? null) as TeachingForm | null,
    language: (head.get('language') ?? 'nl') as Language,
    tags: need('tags'),
    summary: need('summary'),
    reactions: need('reactions').split(' ').map(Number) as ReactionCounts,
    isPinned: head.get('pinned') === 'yes',
    closed: parseClosed(head.get('closed')),
    status: parseStatus(space, head.get('status')),
    ...parseFields(told.text.trim()),
    story: told.story,
    addition: added === undefined ? null : parseAddition(added),
    replies: replies.map(parseReply),
  };
}

function parseStatus(space: SpaceCode, text: string | undefined): ExperimentStatus | null {
  const status = EXPERIMENT_STATUSES.find((one) => one === text) ?? null;
  if (space === 'experiments' && !status) fail(`says ${text ?? 'nothing'} where it says how far it is`);
  if (space !== 'experiments' && text !== undefined) fail('is no experiment and has a status');
  return status;
}

function parseClosed(text: string | undefined): DemoTopic['closed'] {
  if (text === undefined) return null;
  const [by = '', ...at] = text.split(' ');
  return { by, at: parseWhen(at.join(' ')) };
}

function parseAddition(text: string): DemoTopic['addition'] {
  const [when = '', ...rest] = text.split('\n');
  return { at: parseWhen(when), text: rest.join('\n').trim() };
}

function fail(why: string): never {
  throw new Error(why);
}
