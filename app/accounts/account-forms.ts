import { z } from 'zod';
import { THEMES } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';
import { ABOUT_MAX, TEACHES_MAX } from './profile/profile-lengths';
import { accountFields, EMAIL_MAX, NAME_MAX } from './account-fields';

/** Longer than any code, with room for spaces between its groups. */
const CODE_MAX = 100;

const { name, email, password, jobTitle, discipline, organisationId, language, role, timeZone } = accountFields;

/** A password that is compared, not chosen. */
const knownPassword = password.refine((typed) => typed !== '', message('accounts:fields.passwordMissing'));

/** An address that cannot exist is answered like one that is unknown, so its form is not checked here. */
export const signInForm = z.object({
  email: line({ max: EMAIL_MAX, required: 'accounts:fields.emailMissing' }).transform((typed) => typed.toLowerCase()),
  password: knownPassword,
  returnTo: z.string().default(''),
});

export const setupForm = z.object({
  /** The start code. Not called `code`: what is typed here is shown again, so that a wrong password does not cost it. */
  key: line({ max: CODE_MAX, required: 'accounts:setup.codeMissing' }),
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
  teaches: prose({ max: TEACHES_MAX }).transform((typed) => typed || null),
  about: prose({ max: ABOUT_MAX }).transform((typed) => typed || null),
  language,
  timeZone,
  theme,
});

/** The page has one form for the profile, one for a picture, and one that removes it. */
export const profileActForm = z.discriminatedUnion('intent', [
  profileForm.extend({ intent: z.literal('profile') }),
  z.object({ intent: z.literal('picture') }),
  z.object({ intent: z.literal('remove') }),
]);

/** The page has a form for the address and one for the password, and one for each session that can be ended. */
export const securityForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('endOthers') }),
  z.object({ intent: z.literal('drop') }),
  z.object({ intent: z.literal('email'), newEmail: email, currentPassword: knownPassword }),
  z.object({ intent: z.literal('end'), session: z.string().max(100).default('') }),
  z.object({
    intent: z.literal('password'),
    currentPassword: knownPassword,
    newPassword: password,
  }),
]);

export const languageForm = z.object({ language, returnTo: z.string().default('/') });
export const themeForm = z.object({ theme, returnTo: z.string().default('/') });
