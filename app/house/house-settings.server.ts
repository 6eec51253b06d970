import { z } from 'zod';
import { JOINING_MODES } from '#db/codes';
import { afterCommit, read, type Queryable, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { houseSetting } from '#db/schema/house';
import { outdateForumFace } from '~/shared/forum-face';

const perLanguage = z.object({ nl: z.string(), en: z.string() }).partial();

/** Every decision of the house by key, with what holds until somebody decides otherwise. */
const DECISIONS = {
  /** The name of the forum. */
  name: z.string().catch('Estafette'),
  /** Colour of the logo as `#rrggbb`; null: the design's own. */
  logoColour: z.string().regex(/^#[0-9a-f]{6}$/).nullable().catch(null),
  joining: z.enum(JOINING_MODES).catch('invited'),
  /** Markdown that replaces the texts of our own, by page and language. */
  houseRules: perLanguage.catch({}),
  about: perLanguage.catch({}),
  privacy: perLanguage.catch({}),
  accessibility: perLanguage.catch({}),
  /** What moderators look at in a case study, one point a line. */
  reviewChecklist: perLanguage.catch({}),
} as const;

export type HouseSettings = { readonly [K in keyof typeof DECISIONS]: z.output<(typeof DECISIONS)[K]> };
export type HouseKey = keyof HouseSettings;

/** What the administrator decided for this forum, defaults filled in. One statement. */
export async function houseSettings(db: Queryable = read()): Promise<HouseSettings> {
  const rows = await db.select({ key: houseSetting.key, value: houseSetting.value }).from(houseSetting);
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const entries = Object.entries(DECISIONS).map(([key, schema]) => [key, schema.parse(stored.get(key))]);
  return Object.fromEntries(entries) as HouseSettings;
}

/** Stores decisions in the caller's transaction, which has judged who may; visitors' kept pages are renewed. */
export async function storeHouseSettings(tx: Tx, changes: Partial<HouseSettings>, now: Date): Promise<void> {
  for (const [key, value] of Object.entries(changes)) {
    await tx
      .insert(houseSetting)
      .values({ key, value, updatedAt: now })
      .onConflictDoUpdate({ target: houseSetting.key, set: { value, updatedAt: now } });
  }
  await bumpContentVersion(tx);
  afterCommit(outdateForumFace);
}
