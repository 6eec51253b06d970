import { write } from '#db/connection.server';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { AppError, forbidden } from '~/shared/errors/app-error';
import { renderPost } from '~/shared/markdown/renderer.server';
import { houseSettings, storeHouseSettings, type HouseKey, type HouseSettings } from './house-settings.server';
import { HOUSE_TEXTS, type HouseTextPage } from './house-texts';
import { canChangeHouse } from './setting-rules';

/** The settings have no number of their own in the record. */
const NO_ID = 0;

/**
 * Changes settings of the house, those that are different; they hold everywhere at once. Throws a 403 for who may
 * not.
 */
export function changeHouse(actor: Actor, wanted: Partial<HouseSettings>, now: Date = new Date()): Promise<void> {
  return write(async (tx) => {
    if (!canChangeHouse(actor)) throw forbidden('house:denied');
    const before = await houseSettings(tx);
    const isDifferent = ([key, value]: [string, unknown]) => JSON.stringify(before[key as HouseKey]) !== JSON.stringify(value);
    const changes = Object.entries(wanted).filter(isDifferent);
    if (changes.length === 0) return;
    await storeHouseSettings(tx, Object.fromEntries(changes), now);
    const details = { changed: changes.map(([key]) => key).join(', ') };
    await recordAudit(tx, { actorId: actor.id, action: 'settings.changed', subjectKind: 'settings', subjectId: NO_ID, details }, now);
  });
}

export type HouseText = { nl: string; en: string };

/**
 * Replaces the text of a page by Markdown of the house; an empty one brings our own back. Throws a 403 for who may
 * not, and a 422 at the language whose text cannot be shown.
 */
export async function changeHouseText(actor: Actor, page: HouseTextPage, { nl, en }: HouseText, now: Date = new Date()): Promise<void> {
  if (!canChangeHouse(actor)) throw forbidden('house:denied');
  await previewHouseText(actor, { nl, en });
  const text = { ...(nl.trim() ? { nl } : {}), ...(en.trim() ? { en } : {}) };
  await changeHouse(actor, { [HOUSE_TEXTS[page]]: text }, now);
}

/** The HTML of both texts. Throws a 403 for who may not, and a 422 at the language whose text cannot be shown. */
export async function previewHouseText(actor: Actor, { nl, en }: HouseText): Promise<HouseText> {
  if (!canChangeHouse(actor)) throw forbidden('house:denied');
  return { nl: await renderedAt('nl', nl), en: await renderedAt('en', en) };
}

async function renderedAt(field: keyof HouseText, markdown: string): Promise<string> {
  try {
    return (await renderPost(markdown)).html;
  } catch (error) {
    // The limits of Markdown name the field of a post.
    if (error instanceof AppError && error.status === 422) throw new AppError(422, error.key, error.params, field);
    throw error;
  }
}
