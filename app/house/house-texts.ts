/** The pages whose text the administrator may replace, by the last part of their address. */
export const HOUSE_TEXTS = {
  'house-rules': 'houseRules',
  about: 'about',
  privacy: 'privacy',
  accessibility: 'accessibility',
} as const;

export type HouseTextPage = keyof typeof HOUSE_TEXTS;

/** Whether this is the page of a text that the house can replace, as an address names it. */
export function isHouseTextPage(text: string | undefined): text is HouseTextPage {
  return text !== undefined && Object.hasOwn(HOUSE_TEXTS, text);
}
