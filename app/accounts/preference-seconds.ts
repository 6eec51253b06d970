/** A year: who chose a language or theme should not have to do it again each season. */
export const PREFERENCE_SECONDS = 365 * 86_400;
