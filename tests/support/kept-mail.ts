import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { readable } from './mail-server';

/** The mails to this address that a server without SMTP_URL kept, in plain words, the newest last. */
function mailsTo(dataDir: string, address: string): string[] {
  const folder = path.join(dataDir, 'mail');
  const files = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.eml'));
  const numbered = files.map(({ name }) => ({ name, event: Number(/(\d+)\.eml$/.exec(name)?.[1]) }));
  return numbered
    .sort((one, other) => one.event - other.event)
    .map(({ name }) => readable(readFileSync(path.join(folder, name), 'utf8')))
    .filter((words) => words.includes(`To: ${address}`) || words.includes(`<${address}>`));
}

/** Waits for a mail to this address that holds such a link, and returns the link. */
export async function mailedLink(dataDir: string, address: string, link: RegExp): Promise<string> {
  let found: string | undefined;
  await expect(() => {
    found = mailsTo(dataDir, address).flatMap((words) => link.exec(words)?.[0] ?? []).at(-1);
    expect(found, `a link in the mail to ${address}`).toBeTruthy();
  }).toPass({ timeout: 15_000 });
  return found ?? '';
}
