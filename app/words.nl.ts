import { registerWords, type Words } from '~/shared/i18n/translator';

/** Importing this file makes the Dutch texts of every room known. */
registerWords('nl', import.meta.glob<Words>('./*/words.nl.json', { eager: true, import: 'default' }));
