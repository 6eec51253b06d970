import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sourceHash } from '../../app/cli/build-state.mjs';
import { judgeStamp, samePackages } from '../../app/cli/install-state.mjs';
import { isAbandoned } from '../../app/cli/lock.mjs';
import { isNewEnough, neededNode } from '../../app/cli/node-version.mjs';
import { countJourneys, countVitest } from '../support/count-tests.mjs';

describe('isNewEnough', () => {
  it.each([
    ['v20.19.0', true],
    ['v20.20.2', true],
    ['v22.0.0', true],
    ['v20.18.9', false],
    ['v20.9.0', false],
    ['v18.20.0', false],
    ['v100.0.0', true],
  ])('%s for 20.19: %s', (version, enough) => {
    expect(isNewEnough(version, '20.19')).toBe(enough);
  });

  it('asks for what package.json says', () => {
    expect(neededNode()).toMatch(/^\d+(\.\d+)*$/);
  });
});

describe('samePackages', () => {
  const wanted = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } } };
  it.each([
    ['everything that is needed', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['nothing', {}, false],
  ])('%s', (_what, packages, same) => {
    expect(samePackages({ packages }, wanted)).toBe(same);
  });
});

describe('judgeStamp', () => {
  it.each([
    ['linux-x64-115 abc', 'current'],
    ['linux-x64-127 abc', 'foreign'],
    ['linux-arm64-115 abc', 'foreign'],
    ['linux-x64-115 old', 'unknown'],
    [undefined, 'unknown'],
    ['torn', 'unknown'],
  ])('%s is %s', (stamp, verdict) => {
    expect(judgeStamp(stamp, 'linux-x64-115', 'abc')).toBe(verdict);
  });
});

describe('isAbandoned', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'estafette-lock-'));
  const file = path.join(folder, 'build.lock');
  afterEach(() => rmSync(file, { force: true }));
  const MINUTE_S = 60;

  it.each([
    ['a process that runs', String(process.ppid), 0, false],
    ['our own number, left by an earlier process', String(process.pid), 0, true],
    ['a process that is gone', '999999999', 0, true],
    ['nobody yet, a moment ago', '', 0, false],
    ['nobody, a minute ago', '', MINUTE_S, true],
  ])('a lock of %s', (_who, content, age, abandoned) => {
    writeFileSync(file, content);
    const made = Date.now() / 1_000 - age;
    utimesSync(file, made, made);
    expect(isAbandoned(file)).toBe(abandoned);
  });

  it('a lock that was released meanwhile is not', () => {
    expect(isAbandoned(file)).toBe(false);
  });
});

describe('sourceHash', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'estafette-sources-'));
  const file = (name: string) => path.join(folder, name);
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('changes with content, names and absence, and not with times', () => {
    mkdirSync(file('app/forum'), { recursive: true });
    writeFileSync(file('app/forum/a.ts'), 'one');
    const sources = [file('app'), file('vite.config.ts')];
    const first = sourceHash(sources);
    utimesSync(file('app/forum/a.ts'), 1, 1);
    expect(sourceHash(sources)).toBe(first);
    writeFileSync(file('app/forum/a.ts'), 'two');
    const second = sourceHash(sources);
    writeFileSync(file('vite.config.ts'), '');
    const third = sourceHash(sources);
    rmSync(file('app/forum/a.ts'));
    expect(new Set([first, second, third, sourceHash(sources)]).size).toBe(4);
  });
});

describe('the counts at the end of npm test', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'estafette-counts-'));
  const report = (content: object) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'report.json'), JSON.stringify(content));
    return path.join(folder, 'report.json');
  };
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('count a test file that does not load as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest(report({ numPassedTests: 3, numFailedTests: 1, testResults }), 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('count a journey that passed at the second try as a failure', () => {
    expect(countJourneys(report({ stats: { expected: 4, unexpected: 0, flaky: 1 } }), 0)).toEqual({ passed: 4, failed: 1 });
  });

  it('never take a crash for success', () => {
    expect(countVitest(report({ numPassedTests: 3, numFailedTests: 0, testResults: [] }), 1)).toEqual({ passed: 3, failed: 1 });
    expect(countJourneys(path.join(folder, 'absent.json'), 1)).toEqual({ passed: 0, failed: 1 });
  });
});
