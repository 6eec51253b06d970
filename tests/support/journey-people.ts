import { expect, type Page } from '@playwright/test';
import type { Role } from '../../db/codes';

/** Made for the journeys: long, not common, without the forum's own words. */
export const PASSWORD = 'zeven kieviten boven Drenthe';

export type Member = { name: string; email: string; role: Role };

export const FATIMA: Member = { name: 'Fatima Beheer', email: 'fatima@tussentonen.example', role: 'admin' };
export const ANNA: Member = { name: 'Anna de Vries', email: 'anna@tussentonen.example', role: 'teacher' };
export const BRAM: Member = { name: 'Bram Jansen', email: 'bram@tussentonen.example', role: 'teacher' };
export const MIRA: Member = { name: 'Mira Bakker', email: 'mira@tussentonen.example', role: 'moderator' };
export const STEF: Member = { name: 'Stef Smit', email: 'stef@tussentonen.example', role: 'staff' };

/** Makes the first administrator by the link that the server printed; ends on the administrator's own page. */
export async function makeAdministrator(page: Page, setupLink: string | undefined, { name, email } = FATIMA): Promise<void> {
  if (!setupLink) throw new Error('The server printed no link to make an administrator.');
  await page.goto(setupLink);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByLabel('Je naam').fill(name);
  await page.getByLabel('E-mailadres van je werk').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
  await page.locator('form:has([name=key]) button.button-primary').click();
  await page.waitForURL('/admin');
}

/** Makes an organisation by the administrator's page. */
export async function addOrganisation(page: Page, name: string, kind = 'music_school'): Promise<void> {
  await page.goto('/admin/organisations');
  const form = page.locator('form:has([name=kind])').last();
  await form.locator('[name=name]').fill(name);
  await form.locator('[name=kind]').selectOption(kind);
  await form.getByRole('button').first().click();
  await expect(page.getByRole('main').getByText(name).first()).toBeVisible();
}

/** Invites somebody by the administrator's page; returns the link as it stands there to be copied. */
export async function invite(page: Page, { name, email, role }: Member, organisation?: string): Promise<string> {
  await page.goto('/admin/members/invite');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=name]').fill(name);
  if (organisation) await page.locator('[name=organisationId]').selectOption({ label: organisation });
  await page.locator('[name=role]').selectOption(role);
  await page.locator('main form button.button-primary').click();
  const link = page.locator('.copy input');
  await expect(link).toHaveValue(/\/join\/\S+$/);
  return link.inputValue();
}

/** Accepts an invitation by the page that its link leads to. */
export async function join(page: Page, link: string, jobTitle = 'Docent viool'): Promise<void> {
  await page.goto(link);
  await page.locator('[name=jobTitle]').fill(jobTitle);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('form:has([name=jobTitle]) button.button-primary').click();
  await page.waitForURL((address) => !address.pathname.startsWith('/join'));
}

/** Signs in by the page. */
export async function signIn(page: Page, { email }: Pick<Member, 'email'>, password = PASSWORD): Promise<void> {
  if (new URL(page.url(), 'http://none').pathname !== '/sign-in') await page.goto('/sign-in');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.locator('form:has([name=password]) button.button-primary').click();
}
