import { randomInt } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { hashPassword } from '~/accounts/password.server';
import { ROLE_NAMES } from '~/accounts/role-names';
import { translator } from '~/shared/i18n/translator';
import { closeRenderer } from '~/shared/markdown/renderer.server';
import { settings } from '~/shared/settings.server';
import '~/words.en';
import '~/words.nl';
import { demoState } from './demo/demo-mark';
import { addressOf, DEMO_ACCOUNTS } from './demo/demo-people';
import { loadDemo } from './demo/load-demo';

/** Password of the accounts to try; absent: a new one at each start. */
const PASSWORD = 'DEMO_PASSWORD';

/** Signs that are not taken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Fills an empty database with the sample community, keeps one that is there, and says how to sign in. Throws for any other database. */
export async function makeDemo(): Promise<void> {
  const state = await demoState();
  if (state === 'foreign') throw new Error(`The database in ${settings().DATA_DIR} is not a demo: people use it. Nothing was changed. Name another folder with DATA_DIR.`);
  if (state === 'unfinished') throw new Error(`The demo in ${settings().DATA_DIR} was cut off while it was made. Remove that folder and start again.`);
  if (state === 'empty') await fill();
  await openAccounts();
}

async function fill(): Promise<void> {
  const started = Date.now();
  console.log('Making the demo: 14 organisations, 40 people, 80 topics …');
  try {
    await loadDemo(new Date(), teller());
  } finally {
    await closeRenderer();
  }
  console.log(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Milliseconds between lines that tell how far it is. */
const TELL_EVERY_MS = 5_000;

function teller(): (done: number, all: number) => void {
  let told = Date.now();
  return (done, all) => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    console.log(`  ${Math.floor((100 * done) / all)} %`);
  };
}

/** Gives the accounts to try their password, also when the demo was made with another one. */
async function openAccounts(): Promise<void> {
  const password = process.env[PASSWORD] || madeUpPassword();
  const passwordHash = await hashPassword(password);
  const addresses = DEMO_ACCOUNTS.map(addressOf);
  await write((tx) => tx.update(person).set({ passwordHash }).where(inArray(person.email, addresses)));
  const t = translator('en');
  console.log('Sign in with one of these:');
  for (const one of DEMO_ACCOUNTS) console.log(`  ${addressOf(one).padEnd(34)} ${t(ROLE_NAMES[one.role ?? 'teacher'])}`);
  console.log(process.env[PASSWORD] ? `  with the password in ${PASSWORD}` : `  password: ${password}`);
}

/** Three times four signs: 59 bits, and easy to type over on a phone. */
function madeUpPassword(): string {
  const part = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return [part(), part(), part()].join('-');
}
