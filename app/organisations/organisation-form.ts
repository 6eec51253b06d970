import { z } from 'zod';
import { ORGANISATION_KINDS } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { line } from '~/shared/forms/text';

export const ORGANISATION_NAME_MAX = 120;
export const PROVINCE_MAX = 60;
/** Longer addresses are not a front page. */
export const WEBSITE_MAX = 200;

export const organisationForm = z.object({
  name: line({ max: ORGANISATION_NAME_MAX, required: 'organisations:form.nameMissing' }),
  kind: z.enum(ORGANISATION_KINDS, message('organisations:form.kindMissing')),
  province: line({ max: PROVINCE_MAX }).transform((typed) => typed || null),
  website: line({ max: WEBSITE_MAX })
    .transform(withScheme)
    .refine((address) => address === null || isWebsite(address), message('organisations:form.websiteWrong')),
});

export type OrganisationFacts = z.output<typeof organisationForm>;

/** People write "www.klankhuis.example". */
function withScheme(typed: string): string | null {
  if (!typed) return null;
  return /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
}

/** Only web addresses: the page makes a link of it, and a `javascript:` link would run. */
function isWebsite(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && username === '';
}
