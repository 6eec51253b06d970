import '../support/uploads';
import { describe, expect, it } from 'vitest';
import { CASE_STUDY_STATES, type CaseStudyState } from '#db/codes';
import { read, write } from '#db/connection.server';
import { caseStudy, caseStudyUpload } from '#db/schema/case-studies';
import { upload } from '#db/schema/uploads';
import { eq } from 'drizzle-orm';
import { PUBLIC, TRANSITIONS, WRITABLE, type CaseStudyAction } from '~/case-studies/case-study-states';
import { addPicture, removePicture, restorePicture } from '~/case-studies/pictures/case-study-pictures.server';
import { startUsing, stopUsing } from '~/case-studies/uses/use-case-study.server';
import { dropRevision } from '~/case-studies/writing/drop-revision.server';
import { removeCoAuthor } from '~/case-studies/writing/remove-co-author.server';
import { resumeCaseStudy } from '~/case-studies/writing/resume-case-study.server';
import { reviseCaseStudy } from '~/case-studies/writing/revise-case-study.server';
import { saveCaseStudy } from '~/case-studies/writing/save-case-study.server';
import { submitCaseStudy } from '~/case-studies/writing/submit-case-study.server';
import { withdrawCaseStudy } from '~/case-studies/writing/withdraw-case-study.server';
import type { Actor, SignedIn } from '~/shared/actor';
import { AppError } from '~/shared/errors/app-error';
import { anOrganisation, aPerson, nextNumber, onePersonPerRole } from '../support/builders';
import { aCaseStudy, completeContent } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aPicture } from '../support/pictures';

useFreshDatabase();

const WHO = ['visitor', 'teacher', 'staff', 'moderator', 'admin', 'author', 'coAuthor'] as const;
type Who = (typeof WHO)[number];
type Outcome = 'done' | 403 | 404 | 409;

type World = { id: number; revision: number; organisationId: number; coAuthor: SignedIn; kept: string; removed: string };
type Action = {
  act: (actor: Actor, world: World) => Promise<unknown>;
  expected: (who: Who, state: CaseStudyState) => Outcome;
};

const isWriter = (who: Who) => who === 'author' || who === 'coAuthor';

/** Who may know of a story that is in this state. */
const knows = (who: Who, state: CaseStudyState) => PUBLIC.includes(state) || isWriter(who) || who === 'moderator' || who === 'admin';

/** What becomes of a step of the writers, as the table of transitions says. */
function ofStep(action: CaseStudyAction) {
  return (who: Who, state: CaseStudyState): Outcome => {
    if (!knows(who, state)) return 404;
    const open = TRANSITIONS.filter((one) => one.action === action && (who === 'author' || (who === 'coAuthor' && one.by === 'writer')));
    if (open.length === 0) return 403;
    return open.some(({ from }) => from === state) ? 'done' : 409;
  };
}

/** Writing: the writers, in the states that are open for it. */
function ofWriting(who: Who, state: CaseStudyState): Outcome {
  if (!knows(who, state)) return 404;
  if (!isWriter(who)) return 403;
  return WRITABLE.includes(state) ? 'done' : 409;
}

/** Using: every member, of what is published. */
function ofUsing(who: Who, state: CaseStudyState): Outcome {
  if (!PUBLIC.includes(state)) return 404;
  return who === 'visitor' ? 403 : 'done';
}

/** One takes oneself off in every state; the author takes others off until it is published. */
function ofRemoving(who: Who, state: CaseStudyState): Outcome {
  if (!knows(who, state)) return 404;
  const byAuthor = who === 'author' && WRITABLE.includes(state) && !PUBLIC.includes(state);
  return who === 'coAuthor' || byAuthor ? 'done' : 403;
}

const save = (actor: Actor, { id, revision, organisationId, coAuthor }: World) =>
  saveCaseStudy(actor, id, {
    content: completeContent(),
    organisationId,
    coAuthorIds: [coAuthor.id],
    newCoAuthors: [],
    revision,
    submissionKey: `table-${nextNumber()}`,
  });

const picture = { fileName: 'les.jpg', bytes: await aPicture() };

const ACTIONS: Record<string, Action> = {
  'submit': { act: (actor, { id, revision }) => submitCaseStudy(actor, id, revision), expected: ofStep('submit') },
  'revise': { act: (actor, { id }) => reviseCaseStudy(actor, id), expected: ofStep('revise') },
  'drop the revision': { act: (actor, { id }) => dropRevision(actor, id), expected: ofStep('drop_revision') },
  'withdraw': { act: (actor, { id }) => withdrawCaseStudy(actor, id), expected: ofStep('withdraw') },
  'resume': { act: (actor, { id }) => resumeCaseStudy(actor, id), expected: ofStep('resume') },
  'save': { act: save, expected: ofWriting },
  'add a picture': { act: (actor, { id }) => addPicture(actor, id, picture), expected: ofWriting },
  'take a picture out': { act: (actor, { id, kept }) => removePicture(actor, id, kept), expected: ofWriting },
  'put a picture back': { act: (actor, { id, removed }) => restorePicture(actor, id, removed), expected: ofWriting },
  'take a co-author off': { act: (actor, { id, coAuthor }) => removeCoAuthor(actor, id, coAuthor.id), expected: ofRemoving },
  'use it': { act: (actor, { id }) => startUsing(actor, id, 'In groep 6.'), expected: ofUsing },
  'use it no longer': { act: (actor, { id }) => stopUsing(actor, id), expected: ofUsing },
};

async function aWorld(author: SignedIn, coAuthor: SignedIn, state: CaseStudyState): Promise<World> {
  const { id: organisationId } = await anOrganisation();
  const [kept, removed] = [nameOf(), nameOf()];
  const content = { pictures: [{ name: kept, alt: 'Drie cursisten zingen.', hasConsent: true }] };
  const made = await aCaseStudy({ author, coAuthors: [coAuthor], state, organisationId, content });
  for (const name of [kept, removed]) await storeUpload(made.id, name, author);
  return { id: made.id, revision: made.revision, organisationId, coAuthor, kept, removed };
}

const nameOf = () => `${nextNumber().toString(16).padStart(32, '0')}-64x48`;

async function storeUpload(caseStudyId: number, name: string, { id: ownerId }: SignedIn): Promise<void> {
  const file = { kind: 'picture', mediaType: 'image/webp', fileName: 'a.jpg', byteSize: 1, createdAt: new Date() } as const;
  await write(async (tx) => {
    const [made] = await tx.insert(upload).values({ name, ownerId, ...file }).returning({ id: upload.id });
    await tx.insert(caseStudyUpload).values({ caseStudyId, uploadId: made?.id ?? 0 });
  });
}

async function outcomeOf(act: () => Promise<unknown>): Promise<Outcome> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (error instanceof AppError && [403, 404, 409].includes(error.status)) return error.status as Outcome;
    throw error;
  }
}

describe.each(Object.entries(ACTIONS).map(([name, action]) => ({ name, action })))('to $name', ({ action: { act, expected } }) => {
  it.each(CASE_STUDY_STATES)('%s: is for who the table says, and a refusal changes nothing', async (state) => {
    const organisation = await anOrganisation();
    const [author, coAuthor] = [await aPerson({ organisationId: organisation.id }), await aPerson({ organisationId: organisation.id })];
    const roles = await onePersonPerRole();
    const people: Record<Who, Actor> = { visitor: null, author, coAuthor, ...withOrganisation(roles, organisation.id) };
    const [doers, refusedOnes] = [WHO.filter((who) => expected(who, state) === 'done'), WHO.filter((who) => expected(who, state) !== 'done')];
    const untouched = await aWorld(author, coAuthor, state);
    const before = await dumpOfEverything();
    for (const who of refusedOnes) {
      expect(await outcomeOf(() => act(people[who], untouched)), who).toBe(expected(who, state));
    }
    expect(await dumpOfEverything()).toEqual(before);
    for (const who of doers) {
      const world = await aWorld(author, coAuthor, state);
      expect(await outcomeOf(() => act(people[who], world)), who).toBe('done');
    }
  });
});

function withOrganisation(roles: Awaited<ReturnType<typeof onePersonPerRole>>, organisationId: number) {
  const { teacher, staff, moderator, admin } = roles;
  const of = (one: SignedIn): SignedIn => ({ ...one, organisationId });
  return { teacher: of(teacher), staff: of(staff), moderator: of(moderator), admin: of(admin) };
}

describe('a step', () => {
  it.each(TRANSITIONS.filter(({ by }) => by !== 'reviewer'))('$action leads from $from to $to', async ({ action, from, to }) => {
    const author = await aPerson();
    const world = await aWorld(author, await aPerson(), from);
    const steps: Partial<Record<CaseStudyAction, Action>> = {
      submit: ACTIONS.submit,
      revise: ACTIONS.revise,
      drop_revision: ACTIONS['drop the revision'],
      withdraw: ACTIONS.withdraw,
      resume: ACTIONS.resume,
    };
    await steps[action]?.act(author, world);
    const [row] = await read().select({ state: caseStudy.state, version: caseStudy.publishedVersionId }).from(caseStudy).where(eq(caseStudy.id, world.id));
    expect(row?.state).toBe(to);
    expect(row?.version !== null).toBe(PUBLIC.includes(to));
  });
});

describe('to begin', () => {
  it('is for every role, and sent twice it begins one', async () => {
    const { id: organisationId } = await anOrganisation();
    const input = { content: completeContent(), organisationId, coAuthorIds: [], newCoAuthors: [], revision: 0, submissionKey: 'sent-twice' };
    const before = await dumpOfEverything();
    expect(await outcomeOf(() => saveCaseStudy(null, null, input))).toBe(403);
    expect(await dumpOfEverything()).toEqual(before);
    for (const person of Object.values(await onePersonPerRole())) {
      const first = await saveCaseStudy(person, null, input);
      expect(await saveCaseStudy(person, null, input)).toMatchObject({ id: first.id, revision: 1, missing: [] });
    }
  });
});
