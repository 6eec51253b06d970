import type { Shape } from './shape';

/** A way of working that a colleague can copy tomorrow (domain.md). */
export const BEST_PRACTICE: Shape = {
  name: 'best_practice',
  title: { nl: 'De werkwijze in stappen', en: 'The practice in steps' },
  summaryNeeded: 'always',
  bodyNeeded: false,
  parts: [
    {
      title: { nl: 'Zo werkt het', en: 'How it works' },
      fields: [
        {
          name: 'context',
          label: { nl: 'Situatie', en: 'Context' },
          help: { nl: 'Voor welke les, welke groep, welke plek?', en: 'For which lesson, which group, which place?' },
          missing: { nl: 'Vertel voor welke les of groep dit is.', en: 'Tell which lesson or group this is for.' },
          kind: 'prose',
          max: 1_000,
          needed: 'always',
          shownAs: 'leg',
        },
        {
          name: 'steps',
          label: { nl: 'Stappen', en: 'Steps' },
          help: { nl: 'Zet elke stap op een nieuwe regel.', en: 'Put each step on a new line.' },
          missing: { nl: 'Noem de stappen, zodat een collega het na kan doen.', en: 'Name the steps, so that a colleague can do the same.' },
          kind: 'list',
          max: 3_000,
          needed: 'always',
          shownAs: 'leg',
        },
        {
          name: 'materials',
          label: { nl: 'Wat je nodig hebt', en: 'Materials' },
          help: { nl: 'Spullen, programma’s, tijd en geld.', en: 'Things, programs, time and money.' },
          kind: 'prose',
          max: 1_000,
          shownAs: 'leg',
        },
        {
          name: 'worksWhen',
          label: { nl: 'Werkt goed als', en: 'Works well when' },
          help: { nl: 'Bij welke groep of in welke ruimte lukt het?', en: 'With which group or in which room does it succeed?' },
          kind: 'prose',
          max: 1_000,
          shownAs: 'leg',
        },
        {
          name: 'worksNotWhen',
          label: { nl: 'Werkt niet als', en: 'Does not work when' },
          help: { nl: 'Waar liep het op vast? Dat scheelt een ander een avond.', en: 'Where did it fail? That saves somebody an evening.' },
          kind: 'prose',
          max: 1_000,
          shownAs: 'leg',
        },
      ],
    },
  ],
};
