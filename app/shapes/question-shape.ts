import type { Shape } from './shape';

/** A question to colleagues: the free text asks it, two fields spare a question back. */
export const QUESTION: Shape = {
  name: 'question',
  title: { nl: 'Bij de vraag', en: 'About the question' },
  bodyNeeded: true,
  parts: [
    {
      title: { nl: 'Dit helpt bij het antwoord', en: 'This helps to answer' },
      fields: [
        {
          name: 'situation',
          label: { nl: 'Waar loop je vast?', en: 'Where are you stuck?' },
          help: { nl: 'Welk programma of apparaat, welke les, welke groep?', en: 'Which program or device, which lesson, which group?' },
          kind: 'prose',
          max: 1_000,
          shownAs: 'leg',
        },
        {
          name: 'triedAlready',
          label: { nl: 'Wat heb je al geprobeerd?', en: 'What have you tried already?' },
          help: { nl: 'Dan krijg je geen antwoord dat je al kent.', en: 'Then you get no answer that you know already.' },
          kind: 'prose',
          max: 1_000,
          shownAs: 'leg',
        },
      ],
    },
  ],
};
