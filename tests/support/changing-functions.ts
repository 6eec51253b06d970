import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './imports';

/** A function that changes something; one with an actor judges by itself who may. */
export type ChangingFunction = { name: string; hasActor: boolean };

/** Calls that change what is stored. */
const CHANGES = /(?<!function |[.\w])(write|storePicture|storeDocument)\(/;

const BY_CODE = 'the code is the permission';
const BY_OPERATOR = 'is run by who has the machine';
const BY_JOB = 'is run by the forum itself';
const WITHIN = 'is called by a use case that has judged who may';
const BY_ANYBODY = 'is for everybody, and limited in number';

/** Functions that change something and ask for no role, each with what stands in its place. */
export const NEED_NO_ROLE: Record<string, string> = {
  acceptInvitation: BY_CODE,
  confirmEmailChange: BY_CODE,
  confirmJoinRequest: BY_CODE,
  makeFirstAdministrator: BY_CODE,
  setForgottenPassword: BY_CODE,
  withdrawEmailChange: BY_CODE,
  askByCode: BY_ANYBODY,
  askReset: BY_ANYBODY,
  askToJoin: BY_ANYBODY,
  addAdministrator: BY_OPERATOR,
  issueSetupLink: BY_OPERATOR,
  reconcileCounters: BY_OPERATOR,
  renderPostsAnew: BY_OPERATOR,
  resetPassword: BY_OPERATOR,
  applyDecision: BY_JOB,
  answerJoinCode: BY_JOB,
  answerJoinRequest: BY_JOB,
  beginConversation: BY_JOB,
  deliverNext: BY_JOB,
  extendSession: BY_JOB,
  openReset: BY_JOB,
  removeDelivered: BY_JOB,
  removeExpiredDevices: BY_JOB,
  removeExpiredImports: BY_JOB,
  removeUnconfirmedRequests: BY_JOB,
  removeUnusedInvitations: BY_JOB,
  removeUnusedUploads: BY_JOB,
  runImport: BY_JOB,
  settleUnheard: BY_JOB,
  startImport: BY_JOB,
  startOutbox: BY_JOB,
  deleteOwnSession: WITHIN,
  endOtherSessions: WITHIN,
  enter: WITHIN,
  storeDocument: WITHIN,
  storePicture: WITHIN,
  switchTopic: WITHIN,
};

/** The exported functions of a file that change anything, by themselves or by a function beside them. */
export function changingFunctions(file: string): ChangingFunction[] {
  return changingFunctionsIn(readFileSync(path.join(ROOT, file), 'utf8'));
}

/** As `changingFunctions`, of this source. */
export function changingFunctionsIn(source: string): ChangingFunction[] {
  const functions = source
    .split(/^(?=(?:export )?(?:async )?function )/m)
    .filter((text) => /^(export |async )*function /.test(text))
    .map((text) => ({
      name: /function (\w+)/.exec(text)?.[1] ?? '',
      isExported: text.startsWith('export'),
      body: text.split(/^}$/m)[0] ?? '',
    }));
  const changing = new Set<string>();
  for (let before = -1; before < changing.size; ) {
    before = changing.size;
    for (const { name, body } of functions) if (CHANGES.test(body) || callsOneOf(changing, body)) changing.add(name);
  }
  return functions
    .filter(({ name, isExported }) => isExported && changing.has(name))
    .map(({ name, body }) => ({ name, hasActor: /\(\s*actor: Actor\b/.test(body) }));
}

function callsOneOf(names: Set<string>, body: string): boolean {
  return [...body.matchAll(/(?<!function |[.\w])(\w+)\(/g)].some(([, called = '']) => names.has(called));
}

/** The words of a source but for its imports: a name that is only imported is not used. */
export function wordsOf(source: string): Set<string> {
  return new Set(source.replace(/^import [\s\S]*?;$/gm, '').match(/\w+/g));
}
