import { eq } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { organisation } from '#db/schema/organisations';
import { space, topic } from '#db/schema/forum';
import { invitePerson } from '~/accounts/invite-person.server';
import type { DraftFields } from '~/forum/drafts/draft-form';
import { saveDraft } from '~/forum/drafts/save-draft.server';
import { follow } from '~/forum/following/follow.server';
import { markTopicRead } from '~/forum/topics/read-marks.server';
import type { SignedIn } from '~/shared/actor';
import { chanceOf } from './chance';
import { DEMO_ACCOUNTS } from './demo-people';
import type { Standing } from './demo-text';
import { momentOf } from './moments';
import type { DemoStep } from './timeline';

const DAY_MS = 86_400_000;
/** Days for which those who sign in have not read everything. */
const UNREAD_DAYS = 4;

/** Lets those with an account come back to something: most of it read, something new, a text half written. */
export async function leaveTraces(standing: Standing): Promise<void> {
  for (const { key } of DEMO_ACCOUNTS) {
    const reader = standing.people.get(key);
    if (reader) await readMost(reader, standing.now);
  }
  const teacher = standing.people.get('mirte');
  if (!teacher) return;
  await beginTexts(teacher, standing);
  await followSome(teacher, standing);
}

async function readMost(reader: SignedIn, now: Date): Promise<void> {
  const chance = chanceOf(reader.name);
  const lately = now.getTime() - UNREAD_DAYS * DAY_MS;
  const topics = await read().select({ id: topic.id, opened: topic.createdAt, active: topic.lastActivityAt, last: topic.lastPosition }).from(topic);
  for (const { id, opened, active, last } of topics) {
    const isNew = opened.getTime() > lately && chance() < 0.6;
    if (isNew) continue;
    await markTopicRead(reader, id, active.getTime() > lately ? Math.max(0, last - 1 - Math.floor(chance() * 2)) : last);
  }
}

/** So that the administrator has something open, too. `.example` never leads anywhere (RFC 2606). */
const INVITED = [
  { email: 'noor.bouwman@oostwaard.example', name: 'Noor Bouwman', like: 'samira', daysAgo: 6 },
  { email: 'jan.de.wachter@lampenlicht.example', name: 'Jan De Wachter', like: 'lieve', daysAgo: 2 },
];

/** The invitations that nobody answered yet, each at its moment. */
export function invitationSteps({ people, now }: Standing): DemoStep[] {
  return INVITED.map(({ email, name, like, daysAgo }) => {
    const organisationId = people.get(like)?.organisationId ?? null;
    const wanted = { email, name, role: 'teacher', organisationId, language: 'nl' } as const;
    const at = momentOf({ daysAgo, hour: 11, minute: 20 }, now);
    return { at, take: async () => void (await invitePerson(people.get('robin') ?? null, wanted, at)) };
  });
}

const NO_FIELDS: DraftFields = {
  submissionKey: '', revision: 0, title: '', summary: '', body: '', tags: '', discipline: '', teachingForm: '', language: '',
};

async function beginTexts(teacher: SignedIn, { topics, now }: Standing): Promise<void> {
  const story = {
    ...NO_FIELDS,
    title: 'Acht strijkstokken in stilte: wat een lege maat doet',
    body: 'In het ensemble laten we nu elke acht maten vier maten helemaal leeg. Geen klik, geen bas.\n\n## Wat ik wil weten\n\n- Wie telt er echt?\n- ',
    discipline: 'music', teachingForm: 'hybrid', language: 'nl', tags: 'cello, samenspel',
  };
  await saveDraft(teacher, { kind: 'space', code: 'experiments' }, story, new Date(now.getTime() - 5 * 3_600_000));
  const answered = topics.get('experiments/samenspel-met-vertraging');
  if (!answered) return;
  const answer = { ...NO_FIELDS, body: 'Marijke, ik wil in januari graag meedoen met een cellokwartet. Twee vragen vooraf:\n\n1. ' };
  await saveDraft(teacher, { kind: 'topic', id: answered.id }, answer, new Date(now.getTime() - 27 * 3_600_000));
}

async function followSome(teacher: SignedIn, { people, topics, now }: Standing): Promise<void> {
  const [experiments] = await read().select({ id: space.id }).from(space).where(eq(space.code, 'experiments'));
  const [loods] = await read().select({ id: organisation.id }).from(organisation).where(eq(organisation.name, 'Kunstencentrum De Loods'));
  const subjects = [
    { kind: 'space', subjectId: experiments?.id },
    { kind: 'topic', subjectId: topics.get('experiments/samenspel-met-vertraging')?.id },
    { kind: 'person', subjectId: people.get('samira')?.id },
    { kind: 'organisation', subjectId: loods?.id },
  ] as const;
  for (const { kind, subjectId } of subjects) if (subjectId !== undefined) await follow(teacher, { kind, subjectId }, now);
}
