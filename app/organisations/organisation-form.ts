import { z } from 'zod';
import { ORGANISATION_KINDS } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { line } from '~/shared/forms/text';

export const ORGANISATION_NAME_MAX = 120;
export const PROVINCE_MAX = 60;
export const PLACE_MAX = 60;
/** Longer addresses are not a front page. */
export const WEBSITE_MAX = 200;

/** The fields that the form and a list of organisations share. */
export const organisationFields = {
  name: line({ max: ORGANISATION_NAME_MAX, required: 'organisations:form.nameMissing' }),
  province: line({ max: PROVINCE_MAX }).transform((typed) => typed || null),
  place: line({ max: PLACE_MAX }).transform((typed) => typed || null),
  website: line({ max: WEBSITE_MAX }).transform((typed, context) => {
    const address = typed ? websiteOf(typed) : null;
    if (address === undefined) context.addIssue({ code: 'custom', message: message('organisations:form.websiteWrong') });
    return address ?? null;
  }),
};

export const organisationForm = z.object({
  ...organisationFields,
  kind: z.enum(ORGANISATION_KINDS, message('organisations:form.kindMissing')),
});

export type OrganisationFacts = z.output<typeof organisationForm>;

/** A host with a dot, and what may follow it: people write "www.klankhuis.example/lessen". */
const BARE_HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#].*)?$/u;
const WITH_SCHEME = /^https:\/\/[^/]/i;

/**
 * The web address as a browser reads what was typed, with everything encoded that could mean something else
 * on a page; `undefined` when it is none. Only https: what is read over http anybody on the way can change.
 */
function websiteOf(typed: string): string | undefined {
  const address = BARE_HOST.test(typed) ? `https://${typed}` : typed;
  if (!WITH_SCHEME.test(address) || !URL.canParse(address)) return undefined;
  const { href, hostname, username, password } = new URL(address);
  return /[^.]\.[^.]/.test(hostname) && !username && !password ? href : undefined;
}
