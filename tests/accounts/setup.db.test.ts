import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { person, setupCode } from '#db/schema/accounts';
import { makeFirstAdministrator } from '~/accounts/make-first-administrator.server';
import { actorForRequest } from '~/accounts/session.server';
import { issueSetupLink, SETUP_CODE_MS, setupCodeState } from '~/accounts/setup-code.server';
import { action, loader } from '~/accounts/setup.route';
import { AppError } from '~/shared/errors/app-error';
import { aSetupCode, cookieIn, codeIn, GOOD_PASSWORD } from '../support/account-builders';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const NIENKE = { name: 'Nienke', email: 'nienke@branche.example', password: GOOD_PASSWORD, language: 'nl' } as const;
const formWith = (key: string) => ({ key, name: NIENKE.name, email: NIENKE.email, password: NIENKE.password });
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw new Error('nothing was refused');
  return error;
};

describe('issueSetupLink', () => {
  it('gives a link of at least 128 bits, and stores only its hash', async () => {
    const code = await aSetupCode();
    const characters = code.replaceAll('-', '');
    expect(characters).toMatch(/^[0-9a-hjkmnp-tv-z]+$/);
    expect(characters.length * 5).toBeGreaterThanOrEqual(128);
    expect(JSON.stringify(await dumpOfEverything())).not.toContain(code);
  });

  it('replaces the link of an earlier start', async () => {
    const [first, second] = [await aSetupCode(), await aSetupCode()];
    expect(await setupCodeState(first, new Date())).toBe('unknown');
    expect(await setupCodeState(second, new Date())).toBe('good');
    expect(await read().$count(setupCode)).toBe(1);
  });

  it('gives none when there is an administrator', async () => {
    await aPerson({ role: 'teacher' });
    expect(await issueSetupLink()).not.toBeNull();
    await aPerson({ role: 'admin' });
    expect(await issueSetupLink()).toBeNull();
  });
});

describe('makeFirstAdministrator', () => {
  it('makes one, and the code works once', async () => {
    const code = await aSetupCode();
    await makeFirstAdministrator({ ...NIENKE, code });
    expect(await read().select({ role: person.role, email: person.email }).from(person)).toEqual([
      { role: 'admin', email: NIENKE.email },
    ]);
    const again = await refusalOf(makeFirstAdministrator({ ...NIENKE, email: 'tweede@branche.example', code }));
    expect(again).toMatchObject({ status: 422, field: 'key' });
    expect(await read().$count(person)).toBe(1);
    const records = await read().select({ action: auditRecord.action, actorId: auditRecord.actorId }).from(auditRecord);
    expect(records).toEqual([{ action: 'administrator.created', actorId: null }]);
  });

  it('reads a code that was typed over: capitals, spaces, look-alikes', async () => {
    const code = await aSetupCode();
    const typed = code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'I');
    await makeFirstAdministrator({ ...NIENKE, code: typed });
    expect(await read().$count(person)).toBe(1);
  });

  it('refuses a code after 24 hours, and takes it until then', async () => {
    const issued = new Date('2026-11-23T12:00:00Z');
    const code = await aSetupCode(issued);
    const late = new Date(issued.getTime() + SETUP_CODE_MS);
    const error = await refusalOf(makeFirstAdministrator({ ...NIENKE, code }, late));
    expect(error).toMatchObject({ status: 422, field: 'key', key: 'accounts:setup.codeExpired' });
    expect(await read().$count(person)).toBe(0);
    await makeFirstAdministrator({ ...NIENKE, code }, new Date(late.getTime() - 1));
    expect(await read().$count(person)).toBe(1);
  });

  it('lets one of two win who come at the same moment', async () => {
    const code = await aSetupCode();
    const results = await Promise.allSettled(
      ['een@branche.example', 'twee@branche.example'].map((email) => makeFirstAdministrator({ ...NIENKE, email, code })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await read().$count(person)).toBe(1);
  });

  it('refuses an easy password before anything is used up', async () => {
    const code = await aSetupCode();
    const before = await dumpOfEverything();
    const error = await refusalOf(makeFirstAdministrator({ ...NIENKE, password: 'estafette1', code }));
    expect(error).toMatchObject({ status: 422, field: 'password' });
    expect(await dumpOfEverything()).toEqual(before);
  });
});

describe('/setup', () => {
  it('shows the form for a good code, and a sentence with a 4xx for every other', async () => {
    const code = await aSetupCode();
    const look = async (given?: string) => {
      const answer = await answerOf(() => loader(routeArgs('/setup', { params: given ? { code: given } : {} })));
      return [answer.status, ((await answer.json()) as { state: string }).state];
    };
    expect(await look(code)).toEqual([200, 'good']);
    expect(await look()).toEqual([403, 'missing']);
    expect(await look('abc')).toEqual([403, 'unknown']);
  });

  it('makes the administrator, signs in and goes on to the next step', async () => {
    const code = await aSetupCode();
    const answer = await answerOf(() => action(routeArgs(`/setup/${code}`, { params: { code }, form: formWith(code) })));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/admin']);
    const { actor } = await actorForRequest(cookieIn(answer.headers.get('Set-Cookie') ?? ''));
    expect(actor).toMatchObject({ name: 'Nienke', role: 'admin' });
  });

  it('keeps what was typed but the password', async () => {
    const form = { ...formWith('fout'), password: 'een geheim zinnetje' };
    const answer = await answerOf(() => action(routeArgs('/setup', { form })));
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('nienke@branche.example');
    expect(text).not.toContain('geheim');
  });

  it('does not exist once there is an administrator', async () => {
    const code = codeIn((await issueSetupLink()) ?? '');
    await aPerson({ role: 'admin' });
    const before = await dumpOfEverything();
    const seen = await answerOf(() => loader(routeArgs(`/setup/${code}`, { params: { code } })));
    const sent = await answerOf(() => action(routeArgs(`/setup/${code}`, { params: { code }, form: formWith(code) })));
    expect([seen.status, sent.status]).toEqual([404, 404]);
    expect(await dumpOfEverything()).toEqual(before);
  });
});
