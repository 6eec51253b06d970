import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeLetter } from '~/shared/mail/letter';
import { isMailSent, sendMail } from '~/shared/mail/send-mail.server';

const home = mkdtempSync(path.join(tmpdir(), 'estafette-mail-'));
process.env.DATA_DIR = home;
process.env.SMTP_URL = '';
afterAll(() => rmSync(home, { recursive: true, force: true }));

const letter = writeLetter({
  language: 'nl',
  greeting: 'Dag Zoë,',
  paragraphs: ['Eén regel.'],
  action: { label: 'Doe mee', url: 'http://localhost:3000/join/abc?a=1&b=2' },
  closing: 'Tot dan.',
});

it('keeps mail as a file for the owner of the data folder when no mail server is set', async () => {
  expect(isMailSent()).toBe(false);
  const mail = { to: { name: 'Zoë', address: 'zoe@oefening.example' }, subject: 'Welkom', key: 'invitation-7', ...letter };
  await sendMail(mail);
  await sendMail(mail);
  expect(readdirSync(path.join(home, 'mail'))).toEqual(['invitation-7.eml']);
  const file = path.join(home, 'mail', 'invitation-7.eml');
  expect(readFileSync(file, 'utf8')).toMatch(/^Message-ID: <invitation-7@localhost>/m);
  expect(readFileSync(file, 'utf8')).toContain('zoe@oefening.example');
  expect(statSync(file).mode & 0o077).toBe(0);
});

it('writes the same letter in plain text and in HTML', () => {
  expect(letter.text).toBe('Dag Zoë,\n\nEén regel.\n\nDoe mee:\nhttp://localhost:3000/join/abc?a=1&b=2\n\nTot dan.\n');
  expect(letter.html).toContain('<a href="http://localhost:3000/join/abc?a=1&amp;b=2">Doe mee</a>');
});
