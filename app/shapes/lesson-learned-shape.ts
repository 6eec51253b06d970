import type { Shape } from './shape';

/** What somebody tried and would do differently; failing is welcome (domain.md). */
export const LESSON_LEARNED: Shape = {
  name: 'lesson_learned',
  title: { nl: 'De les in stappen', en: 'The lesson in steps' },
  bodyNeeded: false,
  parts: [
    {
      title: { nl: 'Wat er gebeurde', en: 'What happened' },
      fields: [
        {
          name: 'tried',
          label: { nl: 'Wat we probeerden', en: 'What we tried' },
          help: { nl: 'Wat was het plan, en met wie?', en: 'What was the plan, and with whom?' },
          missing: { nl: 'Vertel wat jullie probeerden.', en: 'Tell what you tried.' },
          kind: 'prose',
          max: 1_500,
          needed: 'always',
          shownAs: 'leg',
        },
        {
          name: 'happened',
          label: { nl: 'Wat er misging of lukte', en: 'What went wrong or right' },
          help: { nl: 'Een blooper is ook welkom.', en: 'A blooper is welcome too.' },
          missing: { nl: 'Vertel wat er misging of lukte.', en: 'Tell what went wrong or right.' },
          kind: 'prose',
          max: 1_500,
          needed: 'always',
          shownAs: 'leg',
        },
        {
          name: 'differently',
          label: { nl: 'Dit zou ik anders doen', en: 'What I would do differently' },
          help: { nl: 'Wat zeg je tegen een collega die dit morgen wil doen?', en: 'What would you tell a colleague who wants to do this tomorrow?' },
          missing: { nl: 'Vertel wat je een volgende keer anders doet.', en: 'Tell what you will do differently next time.' },
          kind: 'prose',
          max: 1_500,
          needed: 'always',
          shownAs: 'leg',
        },
      ],
    },
  ],
};
