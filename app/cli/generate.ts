import { closeRenderer } from '~/shared/markdown/renderer.server';
import { generateCommunity } from './generate/generate-community';
import { GENERATED_DOMAIN } from './generate/generate-people';

/** Everybody's password in the generated community; absent: it can be read, but nobody can sign in. */
const PASSWORD = 'GENERATED_PASSWORD';

/** Milliseconds between lines that tell how far it is. */
const TELL_EVERY_MS = 2_000;

export type GenerateOptions = { topics: string; replies: string; seed: string; until?: string };

/** Fills an empty database with a community of the size that was asked for, and says how far it is. */
export async function generate(options: GenerateOptions): Promise<void> {
  const [topics, replies] = [wholeNumber('--topics', options.topics, 1), wholeNumber('--replies', options.replies, 0)];
  const size = { topics, replies, seed: wholeNumber('--seed', options.seed, 0), until: dayOf(options.until) };
  const password = process.env[PASSWORD] || undefined;
  const started = Date.now();
  const posts = topics + replies;
  try {
    await generateCommunity({ ...size, password }, teller(posts));
  } finally {
    await closeRenderer();
  }
  const seconds = (Date.now() - started) / 1000;
  console.log(`Made ${topics} topics with ${replies} replies in ${seconds.toFixed(1)} s (${Math.round(posts / seconds)} posts a second).`);
  if (password) console.log(`Sign in as member-1@${GENERATED_DOMAIN} (administrator) or another member, with the password in ${PASSWORD}.`);
  else console.log(`Nobody can sign in: set ${PASSWORD} before, to be able to.`);
}

function teller(posts: number): (stored: number) => void {
  let told = Date.now();
  return (stored) => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    console.log(`  ${stored} of ${posts} posts (${Math.floor((100 * stored) / posts)} %)`);
  };
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`${option} must be a whole number of ${least} or more, not '${text}'.`);
}

/** The last day of the community as midnight in UTC; today when none is given. */
function dayOf(given: string | undefined): Date {
  const day = given ?? new Date().toISOString().slice(0, 10);
  const until = new Date(`${day}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(until.getTime())) return until;
  throw new Error(`--until must be a day such as 2026-11-23, not '${day}'.`);
}
