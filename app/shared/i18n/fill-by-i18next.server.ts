import { createInstance, type i18n } from 'i18next';
import type { Language } from './language';
import { fillBy, wordsByRoom, type Words } from './translator';

const instances = new WeakMap<Record<string, Words>, i18n>();

/** On the server i18next fills in parameters and chooses plurals; the browser does the same in `fill-text.ts`. */
fillBy((language, key, params) => {
  const instance = instanceOf(language);
  const text = instance.t(key, { ...params });
  // What it does not find it answers with the key: only then is it asked whether there is a text.
  return text !== key.slice(key.indexOf(':') + 1) || instance.exists(key, params) ? text : undefined;
});

function instanceOf(language: Language): i18n {
  const words = wordsByRoom(language);
  const known = instances.get(words);
  if (known) return known;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: words },
    defaultNS: 'shared',
    initAsync: false,
    showSupportNotice: false,
    // React escapes what it renders, and mail text is plain.
    interpolation: { escapeValue: false },
  });
  instances.set(words, instance);
  return instance;
}
