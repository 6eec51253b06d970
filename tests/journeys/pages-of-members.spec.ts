import type { Page } from '@playwright/test';
import { expect } from '../support/journey';
import { ANNA, BRAM, FATIMA, MIRA } from '../support/journey-people';
import { idOf } from '../support/journey-post';
import { checkEach, PUBLIC, sendRefused, usePages, type Template } from '../support/journey-templates';

usePages();

const MEMBER: Template[] = [
  { name: 'members’ space', path: () => '/spaces/help' },
  { name: 'new topic', path: () => '/spaces/lessons-learned/new' },
  { name: 'new topic, with errors', path: () => '/spaces/lessons-learned/new', first: sendRefused('form:has([name=title])') },
  { name: 'reply with quote', path: ({ rich, richReply }) => `/topics/${idOf(rich)}/replies?quote=${richReply}` },
  { name: 'reply, with errors', path: ({ rich }) => `/topics/${idOf(rich)}/replies`, first: sendRefused('form:has([name=body])') },
  { name: 'question with accepted answer', path: ({ question }) => question },
  { name: 'edit topic', path: ({ rich }) => `/topics/${idOf(rich)}/edit` },
  { name: 'history of a reply', path: ({ richReply }) => `/posts/${richReply}/history` },
  { name: 'deletion', path: ({ question }) => `/topics/${idOf(question)}`, first: (page) => page.locator('a[href$="/deletion"]').first().click() },
  { name: 'following, nothing yet', path: () => '/me/following' },
  { name: 'welcome', path: () => '/welcome' },
  { name: 'drafts', path: () => '/me/drafts' },
  { name: 'own page', path: () => '/me' },
  { name: 'profile', path: () => '/me/profile' },
  { name: 'profile, removing a picture that is not there', path: () => '/me/profile?remove=1' },
  { name: 'profile, with errors', path: () => '/me/profile', first: async (page) => {
    await page.locator('[name=name]').fill('');
    await sendRefused('form:has([name=about])')(page);
  } },
  { name: 'security', path: () => '/me/security' },
  { name: 'security, with errors', path: () => '/me/security', first: sendRefused('form:has([name=newPassword])') },
  { name: 'security, address refused', path: () => '/me/security', first: async (page) => {
    await page.locator('form:has([name=newEmail])').evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.getByRole('button', { name: 'Wijzig mijn e-mailadres' }).click();
    await expect(page.locator('.error-summary')).toBeVisible();
  } },
  { name: 'sign out', path: () => '/sign-out' },
  { name: 'error 403', path: () => '/spaces/announcements/new', status: 403 },
];

const MODERATOR: Template[] = [
  { name: 'topic as a moderator', path: ({ rich }) => rich },
  { name: 'move', path: ({ rich }) => `/topics/${idOf(rich)}/move` },
];

/** Sends in a list with something of everything, and waits for its preview. */
async function sendList(page: Page): Promise<void> {
  const good = Array.from({ length: 8 }, (_, n) => `Collega ${n};collega-${n}@tussentonen.example;Muziekschool Tussentonen;${n ? 'docent' : 'moderator'};;muziek`);
  const wrong = ['Anouk;anouk@tussentonen;Muziekschool Tusentonen;keizer;;koken', ';;;;;', `${ANNA.name};${ANNA.email};;moderator;Docent fluit;dans`];
  const text = ['Naam;E-mail;Organisatie;Rol;Functie;Discipline', ...good, ...wrong, ';leeg@tussentonen.example;;;;'].join('\r\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'leden.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Controleer het bestand' }).click();
  await expect(page.getByRole('heading', { name: 'Hoe wil je verder?' })).toBeVisible();
}

const ADMIN: Template[] = [
  { name: 'admin', path: () => '/admin' },
  { name: 'members', path: () => '/admin/members' },
  { name: 'members, nobody found', path: () => '/admin/members?q=niemand&role=staff' },
  { name: 'member', path: ({ people }) => `/admin/members/${people[ANNA.email]}` },
  { name: 'own membership', path: () => '/admin/members/1' },
  { name: 'change of role', path: ({ people }) => `/admin/members/${people[ANNA.email]}/role?role=admin` },
  { name: 'suspension', path: ({ people }) => `/admin/members/${people[ANNA.email]}/suspension` },
  { name: 'audit', path: () => '/admin/audit' },
  { name: 'audit, nothing found', path: () => '/admin/audit?who=niemand' },
  { name: 'settings', path: () => '/admin/settings' },
  { name: 'settings, with errors', path: () => '/admin/settings', first: async (page) => {
    await page.locator('[name=logoColour]').fill('#f2b441');
    await sendRefused('main form:has([name=logoColour])')(page);
  } },
  { name: 'settings of a space', path: () => '/admin/settings/spaces/help' },
  { name: 'settings of a text', path: () => '/admin/settings/texts/privacy' },
  { name: 'preview of a text', path: () => '/admin/settings/texts/privacy', first: async (page) => {
    await page.locator('[name=nl]').fill('# Wat we bewaren\n\nWeinig.\n\n- je naam');
    await page.locator('[value=preview]').click();
    await expect(page.getByRole('heading', { name: 'Wat we bewaren' })).toBeVisible();
  } },
  { name: 'invitations', path: () => '/admin/invitations' },
  { name: 'invitations, with errors', path: () => '/admin/invitations', first: sendRefused('main form:has([name=maxUses])') },
  { name: 'invite', path: () => '/admin/members/invite' },
  { name: 'invite, with errors', path: () => '/admin/members/invite', first: sendRefused('main form:has([name=email])') },
  { name: 'admin organisations', path: () => '/admin/organisations' },
  { name: 'admin organisations, searched', path: () => '/admin/organisations?q=tussen&edit=1' },
  { name: 'merge organisations', path: () => '/admin/organisations/1/merge' },
  { name: 'import', path: () => '/admin/import' },
  { name: 'import, with errors', path: () => '/admin/import', first: sendRefused('main form:has([name=file])') },
  { name: 'preview of an import', path: () => '/admin/import', first: sendList },
  { name: 'preview of an import, refused', path: () => '/admin/import', first: async (page) => {
    await sendList(page);
    await sendRefused('main form:has([name=fingerprint])')(page);
  } },
  { name: 'rows of an import', path: () => '/admin/import', first: async (page) => {
    await sendList(page);
    await page.getByRole('link', { name: /^Bekijk alle/ }).click();
    await expect(page.getByRole('heading', { name: /rijen zonder fout$/ })).toBeVisible();
  } },
  { name: 'admin organisations, with errors', path: () => '/admin/organisations', first: sendRefused('main form:has([name=website])') },
];

checkEach('teacher', ANNA, [...PUBLIC, ...MEMBER]);
checkEach('teacher', BRAM, [{ name: 'edit reply', path: ({ richReply }) => `/posts/${richReply}/edit` }]);
checkEach('moderator', MIRA, MODERATOR);
checkEach('administrator', FATIMA, ADMIN);
// These change something, so they come last.
checkEach('administrator', FATIMA, [{ name: 'invitation made', path: () => '/admin/members/invite', first: async (page) => {
  await page.getByLabel('E-mailadres').fill('volgende@tussentonen.example');
  await page.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  await expect(page.getByLabel('Link om mee te doen')).toBeVisible();
} }]);
checkEach('teacher', BRAM, [{ name: 'after a deletion', path: ({ question }) => question, first: async (page) => {
  await page.getByRole('link', { name: 'Gooi weg' }).click();
  await page.getByRole('button', { name: 'Gooi weg' }).click();
  await expect(page.getByText('Antwoord weggegooid.')).toBeVisible();
} }]);
