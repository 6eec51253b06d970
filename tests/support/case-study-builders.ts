import { desc, eq } from 'drizzle-orm';
import type { CaseStudyContent, CaseStudyState } from '#db/codes';
import { write, type Tx } from '#db/connection.server';
import { caseStudy, caseStudyCoAuthor, caseStudyDecision, caseStudyVersion } from '#db/schema/case-studies';
import { findTransition, type CaseStudyAction } from '~/case-studies/case-study-states';
import { moveCaseStudy } from '~/case-studies/move-case-study.server';
import { storeVersion } from '~/case-studies/store-version.server';
import { aPerson, nextNumber } from './builders';

/** How a story comes into each state. */
const WAYS: Readonly<Record<CaseStudyState, readonly CaseStudyAction[]>> = {
  draft: [],
  submitted: ['submit'],
  changes_requested: ['submit', 'request_changes'],
  published: ['submit', 'approve'],
  declined: ['submit', 'decline'],
  withdrawn: ['withdraw'],
  revising: ['submit', 'approve', 'revise'],
  revision_submitted: ['submit', 'approve', 'revise', 'submit'],
  revision_changes_requested: ['submit', 'approve', 'revise', 'submit', 'request_changes'],
};

const DECIDED = ['approve', 'request_changes', 'decline'] as const;

type Person = { id: number };
type Wanted = {
  author?: Person;
  coAuthors?: Person[];
  state?: CaseStudyState;
  organisationId?: number | null;
  content?: Partial<CaseStudyContent>;
  moderator?: Person;
  createdAt?: Date;
};

/** Content with which a case study can be submitted. */
export function completeContent(wanted: Partial<CaseStudyContent> = {}): CaseStudyContent {
  const n = nextNumber();
  return {
    title: `Praktijkverhaal ${n}`,
    summary: `In het kort ${n}.`,
    language: 'nl',
    discipline: 'music',
    teachingForm: 'hybrid',
    fields: {
      startingPoint: `Het begin van ${n}.`,
      approach: `De aanpak van ${n}.`,
      numbers: `Twaalf lessen, ${n} deelnemers.`,
      result: `Het resultaat van ${n}.`,
      learned: `Wat we leerden van ${n}.`,
      costs: `Ongeveer ${n} uur.`,
    },
    quotes: [{ text: `Dat ging goed, ${n} keer.`, by: 'Fatma, cursist', hasConsent: true }],
    pictures: [],
    ...wanted,
  };
}

/** A stored case study in the state, with versions, decisions and moves as if it had come there step by step. */
export async function aCaseStudy({ state = 'draft', ...wanted }: Wanted = {}) {
  const author = wanted.author ?? (await aPerson());
  const moderator = wanted.moderator ?? (await aPerson({ role: 'moderator' }));
  const start = wanted.createdAt ?? new Date();
  return write(async (tx) => {
    const id = await insertDraft(tx, author, { ...wanted, start });
    for (const [index, action] of WAYS[state].entries()) {
      await step(tx, { id, action, author, moderator, now: new Date(start.getTime() + index + 1) });
    }
    return rowOf(tx, id);
  });
}

async function insertDraft(tx: Tx, author: Person, { coAuthors = [], organisationId = null, content, start }: Wanted & { start: Date }): Promise<number> {
  const [made] = await tx
    .insert(caseStudy)
    .values({
      authorId: author.id,
      organisationId,
      state: 'draft',
      stateSince: start,
      content: completeContent(content),
      submissionKey: `builder-${nextNumber()}`,
      createdAt: start,
      updatedAt: start,
    })
    .returning({ id: caseStudy.id });
  if (!made) throw new Error('no case study came back');
  for (const { id: personId } of coAuthors) await tx.insert(caseStudyCoAuthor).values({ caseStudyId: made.id, personId });
  return made.id;
}

type StepTaken = { id: number; action: CaseStudyAction; author: Person; moderator: Person; now: Date };

async function step(tx: Tx, { id, action, author, moderator, now }: StepTaken): Promise<void> {
  const found = await rowOf(tx, id);
  const versionId = action === 'submit' ? await storeVersion(tx, { found, submittedBy: author.id, now }) : await newestVersion(tx, id);
  const decision = DECIDED.find((one) => one === action);
  const isReviewed = findTransition(action, found.state)?.by === 'reviewer';
  if (decision && versionId !== undefined) {
    const said = { message: 'Dank je. Zie de opmerkingen.', checklist: [], decidedAt: now, dueAt: now, effectiveAt: now };
    await tx.insert(caseStudyDecision).values({ caseStudyId: id, versionId, moderatorId: moderator.id, decision, ...said });
  }
  await moveCaseStudy(tx, { found, action, actor: isReviewed ? moderator : author, versionId, now });
}

/** The row as it is stored. */
async function rowOf(tx: Tx, id: number) {
  const [row] = await tx.select().from(caseStudy).where(eq(caseStudy.id, id));
  if (!row) throw new Error(`no case study ${id}`);
  return row;
}

async function newestVersion(tx: Tx, id: number): Promise<number | undefined> {
  const [row] = await tx
    .select({ id: caseStudyVersion.id })
    .from(caseStudyVersion)
    .where(eq(caseStudyVersion.caseStudyId, id))
    .orderBy(desc(caseStudyVersion.number))
    .limit(1);
  return row?.id;
}
