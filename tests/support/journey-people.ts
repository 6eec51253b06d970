import { expect, type Page } from '@playwright/test';
import type { Role } from '../../db/codes';

/** Made for the journeys: long, not common, without the forum's own words. */
export const PASSWORD = 'zeven kieviten boven Drenthe';

export type Member = { name: string; email: string; role: Role };

export const FATIMA: Member = { name: 'Fatima Beheer', email: 'fatima@tussentonen.example', role: 'admin' };
export const ANNA: Member = { name: 'Anna de Vries', email: 'anna@tussentonen.example', role: 'teacher' };
export const BRAM: Member = { name: 'Bram Jansen', email: 'bram@tussentonen.example', role: 'teacher' };
/** Two who wrote nothing yet. */
export const KIM: Member = { name: 'Kim Visser', email: 'kim@tussentonen.example', role: 'teacher' };
export const LARS: Member = { name: 'Lars Mulder', email: 'lars@tussentonen.example', role: 'teacher' };
export const MIRA: Member = { name: 'Mira Bakker', email: 'mira@tussentonen.example', role: 'moderator' };
export const STEF: Member = { name: 'Stef Smit', email: 'stef@tussentonen.example', role: 'staff' };

/** Makes the first administrator by the link that the server printed; ends on the administrator's own page. */
export async function makeAdministrator(page: Page, setupLink: string | undefined, { name, email } = FATIMA): Promise<void> {
  if (!setupLink) throw new Error('The server printed no link to make an administrator.');
  await page.goto(setupLink);
  await expect(page.getByRole('heading', { name: 'Welkom bij jouw Estafette', level: 1 })).toBeVisible();
  await page.getByLabel('Je naam').fill(name);
  await page.getByLabel('E-mailadres van je werk').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Maak beheerder en ga verder' }).click();
  await expect(page.getByRole('heading', { name: 'Beheer', level: 1 })).toBeVisible();
}

/** Makes an organisation by the administrator's page. */
export async function addOrganisation(page: Page, name: string, kind = 'Muziekschool'): Promise<void> {
  await page.goto('/admin/organisations');
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByLabel('Soort organisatie').selectOption(kind);
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByText('De organisatie is bewaard.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(name);
}

/** Invites somebody by the administrator's page; returns the link as it stands there to be copied. */
export async function invite(page: Page, { name, email }: Pick<Member, 'name' | 'email'>, organisation: string): Promise<string> {
  await page.goto('/admin/members/invite');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Naam').fill(name);
  await page.getByLabel('Organisatie').selectOption({ label: organisation });
  await page.getByRole('button', { name: 'Maak de uitnodiging' }).click();
  await expect(page.getByRole('heading', { name: `De uitnodiging voor ${email} is klaar` })).toBeVisible();
  const link = page.getByLabel('Link om mee te doen');
  await expect(link).toHaveValue(/\/join\/\S+$/);
  return link.inputValue();
}

/** Accepts an invitation by the page that its link leads to. */
export async function join(page: Page, link: string, { name, jobTitle = 'Docent viool' }: { name: string; jobTitle?: string }): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { name: `Welkom, ${name}`, level: 1 })).toBeVisible();
  await page.getByLabel('Wat doe je?').fill(jobTitle);
  await page.getByLabel('Discipline').selectOption('Muziek');
  await page.getByLabel('Kies een wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await expect(page.getByRole('heading', { name: `Welkom, ${name}`, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Sla over' }).click();
  await expect(page.getByRole('heading', { name: `Waar begin je, ${name}?`, level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Naar de startpagina' }).click();
  await expect(page.getByRole('heading', { name: 'Geef door wat werkt in jouw les.', level: 1 })).toBeVisible();
}

/** Fills in the form to sign in, and sends it; goes to its page first when it is not the page that is open. */
export async function signIn(page: Page, { email }: Pick<Member, 'email'>, password = PASSWORD): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in');
  // Not by its label alone: the summary of errors is labelled by a sentence that holds the same word.
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}
