import { registerWords, type Words } from '~/shared/i18n/translator';

/** Importing this file makes the English texts of every room known. */
registerWords('en', import.meta.glob<Words>('./*/words.en.json', { eager: true, import: 'default' }));
