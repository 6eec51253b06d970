import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { loadEnvironment } from '~/server/environment';

const folder = mkdtempSync(path.join(tmpdir(), 'estafette-env-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it('reads .env, and what the real environment says wins', () => {
  vi.stubEnv('MAIL_FROM', 'real@oefening.example');
  vi.stubEnv('SMTP_URL', undefined);
  const file = path.join(folder, '.env');
  writeFileSync(file, 'MAIL_FROM=file@oefening.example\nSMTP_URL="smtp://post.oefening.example"\n');
  loadEnvironment(file);
  expect(process.env.MAIL_FROM).toBe('real@oefening.example');
  expect(process.env.SMTP_URL).toBe('smtp://post.oefening.example');
});

it('goes without where there is none', () => {
  expect(() => loadEnvironment(path.join(folder, 'absent'))).not.toThrow();
});
