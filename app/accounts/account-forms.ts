import { z } from 'zod';
import { THEMES } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';
import { accountFields, EMAIL_MAX, NAME_MAX } from './account-fields';

export const ABOUT_MAX = 1_000;
/** Longer than any code, with room for spaces between its groups. */
const CODE_MAX = 100;

const { name, email, password, jobTitle, discipline, organisationId, language, role } = accountFields;

/** An address that cannot exist is answered like one that is unknown, so its form is not checked here. */
export const signInForm = z.object({
  email: line({ max: EMAIL_MAX, required: 'accounts:fields.emailMissing' }).transform((typed) => typed.toLowerCase()),
  password: password.refine((typed) => typed !== '', message('accounts:fields.passwordMissing')),
});

export const setupForm = z.object({
  code: line({ max: CODE_MAX, required: 'accounts:setup.codeMissing' }),
  name,
  email,
  password,
});

export const joinForm = z.object({ name, jobTitle, discipline, password });

export const inviteForm = z.object({
  name: line({ max: NAME_MAX }).transform((typed) => typed || null),
  email,
  role,
  organisationId,
  language,
});

/** A theme as forms send it: `device` leaves it to the device. */
const theme = z
  .enum([...THEMES, 'device'], message('accounts:fields.unknownChoice'))
  .transform((chosen) => (chosen === 'device' ? null : chosen));

export const profileForm = z.object({
  name,
  jobTitle,
  organisationId,
  discipline,
  about: prose({ max: ABOUT_MAX }).transform((typed) => typed || null),
  language,
  theme,
});

export const passwordForm = z.object({
  currentPassword: password.refine((typed) => typed !== '', message('accounts:fields.passwordMissing')),
  newPassword: password,
});

export const languageForm = z.object({ language, returnTo: z.string().default('/') });
export const themeForm = z.object({ theme, returnTo: z.string().default('/') });
