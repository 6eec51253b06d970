import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ExperimentStatus, OrganisationKind, Verdict } from '#db/codes';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { experimentMove, experimentTrial } from '#db/schema/experiments';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import { canMoveExperiment, canRemoveResult, canReportTrial, canTakeBackMove, canTryToo, type ExperimentFacts } from './experiment-rules';
import { nextStatuses, type Status } from './experiment-moves';

type Person = { id: number; name: string };

/** One step as the page shows it. Moments are milliseconds since 1970. */
export type MoveData = { id: number; from: Status; to: ExperimentStatus; by: Person; at: number };

/** A colleague's trial as the page shows it. */
export type TrialData = {
  id: number;
  by: Person;
  organisation: { name: string; kind: OrganisationKind } | null;
  startedAt: number;
  verdict: Verdict | null;
  result: string | null;
  reportedAt: number | null;
  isMine: boolean;
  mayRemove: boolean;
};

/** What happened to an experiment after it was posted, with what this reader may do about it. */
export type ExperimentStory = {
  /** Oldest first; steps that were taken back are left out. */
  moves: MoveData[];
  trials: TrialData[];
  can: { move: boolean; tryToo: boolean; report: boolean; takeBack: boolean };
};

const moves = {
  kind: sql<'move' | 'trial'>`'move'`,
  id: experimentMove.id,
  person: { id: person.id, name: person.name },
  organisationName: sql<string | null>`null`,
  organisationKind: sql<OrganisationKind | null>`null`,
  at: experimentMove.movedAt,
  // Of a step where it came from and went to, of a trial its verdict and result.
  first: sql<string | null>`${experimentMove.from}`,
  second: sql<string | null>`${experimentMove.to}`,
  reportedAt: sql<Date | null>`null`.mapWith(experimentTrial.reportedAt),
};

const trials = {
  kind: sql<'move' | 'trial'>`'trial'`,
  id: experimentTrial.id,
  person: { id: person.id, name: person.name },
  organisationName: sql<string | null>`${organisation.name}`,
  organisationKind: sql<OrganisationKind | null>`${organisation.kind}`,
  at: experimentTrial.startedAt,
  first: sql<string | null>`${experimentTrial.verdict}`,
  second: sql<string | null>`${experimentTrial.result}`,
  reportedAt: sql<Date | null>`${experimentTrial.reportedAt}`.mapWith(experimentTrial.reportedAt),
};

type Wanted = ExperimentFacts & { topicId: number; createdAt: number };

/**
 * The steps and trials of an experiment that the caller may read. One statement, and none for a topic of which
 * nobody said that it is one.
 */
export async function readExperimentStory(actor: Actor, facts: Wanted, now: Date): Promise<ExperimentStory> {
  const rows = facts.status === null ? [] : await listRows(facts.topicId);
  const steps = rows.filter((row) => row.kind === 'move').map(asMove).sort((one, other) => one.id - other.id);
  const tried = rows.filter((row) => row.kind === 'trial').map((row) => asTrial(actor, facts, row));
  const mine = tried.find((trial) => trial.isMine);
  const last = steps.at(-1);
  return {
    moves: steps,
    trials: tried.sort(inOrder),
    can: {
      move: canMoveExperiment(actor, facts) && nextStatuses(facts.status).length > 0,
      tryToo: canTryToo(actor, facts) && !mine,
      report: mine !== undefined && canReportTrial(actor, facts, { personId: mine.by.id, withdrawn: false }),
      takeBack: last !== undefined && canTakeBackMove(actor, facts, moveFacts(last, facts), now),
    },
  };
}

function listRows(topicId: number) {
  const db = read();
  const steps = db
    .select(moves)
    .from(experimentMove)
    .innerJoin(person, eq(person.id, experimentMove.movedBy))
    .where(and(eq(experimentMove.topicId, topicId), isNull(experimentMove.takenBackAt)));
  const tried = db
    .select(trials)
    .from(experimentTrial)
    .innerJoin(person, eq(person.id, experimentTrial.personId))
    .leftJoin(organisation, eq(organisation.id, experimentTrial.organisationId))
    .where(and(eq(experimentTrial.topicId, topicId), isNull(experimentTrial.withdrawnAt)));
  return steps.unionAll(tried);
}

type Row = Awaited<ReturnType<typeof listRows>>[number];

function asMove({ id, person: by, at, first, second }: Row): MoveData {
  return { id, by, at: at.getTime(), from: first as Status, to: second as ExperimentStatus };
}

function asTrial(actor: Actor, facts: ExperimentFacts, row: Row): TrialData {
  const { id, person: by, at, first, second, reportedAt, organisationName: name, organisationKind: kind } = row;
  const trial = { personId: by.id, withdrawn: false, reported: reportedAt !== null };
  return {
    id,
    by,
    organisation: name !== null && kind !== null ? { name, kind } : null,
    startedAt: at.getTime(),
    verdict: first as Verdict | null,
    result: second,
    reportedAt: reportedAt?.getTime() ?? null,
    isMine: actor?.id === by.id,
    mayRemove: canRemoveResult(actor, facts, trial),
  };
}

/** Those with a result first, then in the order in which they began. */
function inOrder(one: TrialData, other: TrialData): number {
  return Number(one.reportedAt === null) - Number(other.reportedAt === null) || one.id - other.id;
}

function moveFacts(last: MoveData, { createdAt }: Wanted) {
  const isBeginning = last.from === null && last.at === createdAt;
  return { movedById: last.by.id, movedAt: last.at, isPast: false, isBeginning };
}
