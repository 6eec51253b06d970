import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseReply, parseWhen, type DemoReply, type When } from './read-reply';
import { SPACE_CODES, type Discipline, type Language, type SpaceCode, type TeachingForm } from '../../codes';

export type { DemoReply, When } from './read-reply';

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
  summary: string;
  reactions: ReactionCounts;
  isPinned: boolean;
  closed: { by: string; at: When } | null;
  body: string;
  /** What was added to the opening later. */
  addition: { at: When; text: string } | null;
  replies: DemoReply[];
};

/** Reads every topic under a folder with one folder for each space. Throws with the file's name when one is not as it should be. */
export function readDemoTopics(folder: string): DemoTopic[] {
  return SPACE_CODES.flatMap((space) =>
    readdirSync(path.join(folder, space))
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => readTopic(space, path.join(folder, space, file))),
  );
}

function readTopic(space: SpaceCode, file: string): DemoTopic {
  try {
    return parseTopic(`${space}/${path.basename(file, '.md')}`, space, readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** A head between `---`, the opening, what was added later after `+++ when`, and replies that begin with `=== who, when`. */
function parseTopic(key: string, space: SpaceCode, source: string): DemoTopic {
  const [, head = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source.replaceAll('\r\n', '\n')) ?? [];
  const fields = new Map(head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  const [opening = '', ...replies] = text.split(/^=== /m);
  const [body = '', added] = opening.split(/^\+\+\+ /m);
  const need = (name: string) => fields.get(name) ?? fail(`has no ${name}`);
  return {
    key,
    space,
    title: need('title'),
    by: need('by'),
    at: parseWhen(need('at')),
    discipline: (fields.get('discipline') ?? null) as Discipline | null,
    form: (fields.get('form') ?? null) as TeachingForm | null,
    language: (fields.get('language') ?? 'nl') as Language,
    tags: need('tags'),
    summary: need('summary'),
    reactions: need('reactions').split(' ').map(Number) as ReactionCounts,
    isPinned: fields.get('pinned') === 'yes',
    closed: parseClosed(fields.get('closed')),
    body: body.trim(),
    addition: added === undefined ? null : parseAddition(added),
    replies: replies.map(parseReply),
  };
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
