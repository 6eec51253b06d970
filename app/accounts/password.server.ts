import { hash, verify } from '@node-rs/argon2';
import { refused } from '~/shared/errors/app-error';
import { countCharacters } from '~/shared/forms/count-characters';
import { commonForms, isMadeOfKnownWords, isMonotonous, PASSWORD_MAX, PASSWORD_MIN } from './password-rules';

/** OWASP Password Storage Cheat Sheet: argon2id (what the library does by itself), 19 MiB, two passes, one thread. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * The hash of 32 random bytes that nobody kept, made with the settings above. An unknown e-mail address is
 * compared with it, so that it takes as long to answer as a known one.
 */
const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$D45Ylrn2Se7bMcrPS0a+sQ$zVa8IgTAS3kU14qWykmIW3dDG8y6U+63V1voHiZ+X4Y';

/** The same password typed on another keyboard may come in other code points (NIST SP 800-63B, 5.1.1.2). */
const normalised = (password: string) => password.normalize('NFKC');

/** Hashes a password with argon2id; the parameters stand in the result. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), ARGON2);
}

/** Whether the password belongs to the hash. Without a hash it takes as long, and the answer is no. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODYS_HASH, normalised(password));
  return matches && passwordHash !== undefined;
}

export type NewPassword = {
  password: string;
  /** The form field that a refusal belongs to. */
  field: string;
  /** Name, e-mail address and organisation of the person: words that others would try. */
  personal: readonly (string | null | undefined)[];
};

/** Checks a password that somebody chooses. Throws a 422 at the field that says what to do. */
export async function requireGoodPassword({ password, field, personal }: NewPassword): Promise<void> {
  const length = countCharacters(normalised(password));
  if (length === 0) throw refused(field, 'accounts:password.missing', { min: PASSWORD_MIN });
  if (length < PASSWORD_MIN) throw refused(field, 'accounts:password.tooShort', { count: PASSWORD_MIN - length, min: PASSWORD_MIN });
  if (length > PASSWORD_MAX) throw refused(field, 'accounts:password.tooLong', { max: PASSWORD_MAX });
  if (isMadeOfKnownWords(password, personal)) throw refused(field, 'accounts:password.knownWords');
  if (isMonotonous(password) || (await isCommon(password))) throw refused(field, 'accounts:password.common');
}

let commonPasswords: Promise<ReadonlySet<string>> | undefined;

async function isCommon(password: string): Promise<boolean> {
  // Loaded when first needed: the 49,000 most used passwords would slow down every start.
  commonPasswords ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  const common = await commonPasswords;
  return commonForms(password).some((form) => common.has(form));
}
