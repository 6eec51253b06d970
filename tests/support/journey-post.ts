import { randomUUID } from 'node:crypto';
import { FATIMA, PASSWORD, type Member } from './journey-people';
import type { ProductionServer } from './production-server';

type Forum = Pick<ProductionServer, 'url' | 'setupLink'>;
type Form = Record<string, string>;

/** Sends a form with the cookies of one person, as a page of the forum would; redirects are not followed. */
export type Poster = (path: string, form: Form) => Promise<Response>;

function post(url: string, path: string, form: Form, cookie = ''): Promise<Response> {
  const headers = { Origin: url, ...(cookie && { Cookie: cookie }) };
  return fetch(url + path, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
}

function cookieOf(answer: Response): string {
  if (answer.status !== 302) throw new Error(`${answer.url} answered ${answer.status} instead of a redirect`);
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
}

/** Makes the first administrator by the form behind the printed link; returns how they send forms. */
export async function administratorOf({ url, setupLink = '' }: Forum, { name, email } = FATIMA): Promise<Poster> {
  const { pathname } = new URL(setupLink);
  const key = pathname.split('/').at(-1) ?? '';
  const cookie = cookieOf(await post(url, pathname, { key, name, email, password: PASSWORD }));
  return (path, form) => post(url, path, form, cookie);
}

/** Signs in; returns how this person sends forms. */
export async function posterOf({ url }: Forum, { email }: Pick<Member, 'email'>): Promise<Poster> {
  const cookie = cookieOf(await post(url, '/sign-in', { email, password: PASSWORD, returnTo: '/' }));
  return (path, form) => post(url, path, form, cookie);
}

/** What a form to write a new topic sends besides what somebody typed. */
export function topicForm(title: string, body: string, more: Form = {}): Form {
  const labels = { summary: '', discipline: '', teachingForm: '', tags: '', language: 'nl' };
  return { ...labels, title, body, submissionKey: randomUUID(), ...more };
}

/** What the forms of these spaces ask for, so that a topic can be posted. */
const NEEDED: Record<string, Form> = {
  'best-practices': {
    summary: 'Zo doen wij het, in een halve minuut.',
    'field-context': 'Een groep van twaalf in een gewoon lokaal.',
    'field-steps': 'Zet alles klaar.\nBegin op tijd.',
  },
  'lessons-learned': {
    'field-tried': 'We speelden allemaal tegelijk.',
    'field-happened': 'Niemand hoorde nog iets.',
    'field-differently': 'Om de beurt, met een teken.',
  },
};

/** Posts a topic; returns its address. */
export async function postTopic(as: Poster, space: string, title: string, body: string, more: Form = {}): Promise<string> {
  return placeOf(await as(`/spaces/${space}/new`, topicForm(title, body, { ...NEEDED[space], ...more })));
}

/** Posts a reply; returns its address. */
export async function postReply(as: Poster, topic: string, body: string): Promise<string> {
  return placeOf(await as(`/topics/${idOf(topic)}/replies`, { body, submissionKey: randomUUID() }));
}

/** The address that a form led to. */
async function placeOf(answer: Response): Promise<string> {
  const place = answer.headers.get('Location');
  if (answer.status !== 302 || !place) throw new Error(`${answer.url} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return place;
}

/** The id in the address of a topic. */
export function idOf(topic: string): string {
  const id = /\/topics\/(\d+)/.exec(topic)?.[1];
  if (!id) throw new Error(`no topic: ${topic}`);
  return id;
}
