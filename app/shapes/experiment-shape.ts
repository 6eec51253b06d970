import type { ExperimentStatus } from '#db/codes';
import type { Shape } from './shape';

const STARTED: readonly ExperimentStatus[] = ['running', 'evaluated', 'scaled_up'];
const CONCLUDED: readonly ExperimentStatus[] = ['evaluated', 'scaled_up'];

/** The lean cycle of an experiment (domain.md). Its stage is its status; a stopped one needs only what was learned. */
export const EXPERIMENT: Shape = {
  name: 'experiment',
  title: { nl: 'Het experiment in stappen', en: 'The experiment in steps' },
  summaryNeeded: CONCLUDED,
  bodyNeeded: false,
  parts: [
    {
      title: { nl: 'De proef', en: 'The trial' },
      fields: [
        {
          name: 'hypothesis',
          label: { nl: 'Hypothese', en: 'Hypothesis' },
          help: { nl: 'Maak af: ‘We denken dat … , omdat …’', en: 'Complete: ‘We think that … , because …’' },
          missing: {
            nl: 'Vul in wat je denkt dat er gebeurt. Bijvoorbeeld: we denken dat de groep beter luistert, omdat …',
            en: 'Fill in what you think will happen. For example: we think the group listens better, because …',
          },
          kind: 'prose',
          max: 1_000,
          needed: STARTED,
          shownAs: 'leg',
        },
        {
          name: 'setup',
          label: { nl: 'Opzet', en: 'Setup' },
          help: { nl: 'Wie doet mee, hoe lang, en wat heb je nodig?', en: 'Who takes part, for how long, and what do you need?' },
          kind: 'prose',
          max: 1_500,
          shownAs: 'leg',
        },
        {
          name: 'measure',
          label: { nl: 'Meting', en: 'Measure' },
          help: { nl: 'Waaraan zie of hoor je straks dat het werkt? Klein mag.', en: 'How will you see or hear that it works? Small is fine.' },
          missing: {
            nl: 'Vul in hoe je meet. Bijvoorbeeld: na elke les geven dansers een cijfer.',
            en: 'Fill in how you measure. For example: dancers give a mark after each lesson.',
          },
          kind: 'prose',
          max: 1_000,
          needed: STARTED,
          shownAs: 'leg',
        },
        {
          name: 'evaluateOn',
          label: { nl: 'Datum van de evaluatie', en: 'Date of the evaluation' },
          help: { nl: 'Op die dag herinneren we je eraan.', en: 'We remind you on that day.' },
          missing: { nl: 'Kies een dag waarop je kijkt wat het opleverde.', en: 'Choose a day to look at what came of it.' },
          kind: 'day',
          max: 10,
          needed: ['running'],
          shownAs: 'fact',
        },
      ],
    },
    {
      title: { nl: 'Wat eruit kwam', en: 'What came of it' },
      fields: [
        {
          name: 'outcome',
          label: { nl: 'Uitkomst', en: 'Outcome' },
          help: { nl: 'Nodig zodra je de status op Geëvalueerd zet.', en: 'Needed as soon as the status is Evaluated.' },
          missing: { nl: 'Vertel wat eruit kwam, ook als het tegenviel.', en: 'Tell what came of it, also when it disappointed.' },
          kind: 'prose',
          max: 1_500,
          needed: CONCLUDED,
          shownAs: 'leg',
        },
        {
          name: 'verdict',
          label: { nl: 'Klopte de hypothese?', en: 'Was the hypothesis right?' },
          help: { nl: 'Nee is net zo nuttig als ja.', en: 'No is as useful as yes.' },
          missing: { nl: 'Kies of de hypothese klopte.', en: 'Choose whether the hypothesis was right.' },
          kind: 'choice',
          max: 20,
          needed: CONCLUDED,
          choices: [
            { value: 'confirmed', label: { nl: 'Ja, die klopte', en: 'Yes, it was' } },
            { value: 'partly', label: { nl: 'Voor een deel', en: 'In part' } },
            { value: 'refuted', label: { nl: 'Nee, die klopte niet', en: 'No, it was not' } },
          ],
          shownAs: 'fact',
        },
        {
          name: 'evidence',
          label: { nl: 'Waar dat uit blijkt', en: 'Evidence' },
          help: { nl: 'Cijfers, een opname, wat mensen zeiden.', en: 'Figures, a recording, what people said.' },
          missing: {
            nl: 'Noem waar het uit blijkt. Bijvoorbeeld: vijf van de zes duo’s speelden zuiverder.',
            en: 'Say what shows it. For example: five of the six duos played more in tune.',
          },
          kind: 'prose',
          max: 1_500,
          needed: CONCLUDED,
          shownAs: 'leg',
        },
        {
          name: 'canScale',
          label: { nl: 'Kan het groter?', en: 'Can it scale?' },
          help: { nl: 'Wat is er nodig om het vaker of met meer mensen te doen?', en: 'What does it take to do it more often or with more people?' },
          kind: 'prose',
          max: 1_000,
          shownAs: 'leg',
        },
        {
          name: 'usedBy',
          label: { nl: 'Wie werkt er nu zo', en: 'Who uses it now' },
          help: { nl: 'Nodig zodra je de status op Opgeschaald zet.', en: 'Needed as soon as the status is Scaled up.' },
          missing: { nl: 'Noem wie er nu zo werkt: groepen, collega’s of organisaties.', en: 'Name who works like this now: groups, colleagues or organisations.' },
          kind: 'prose',
          max: 1_000,
          needed: ['scaled_up'],
          shownAs: 'leg',
        },
        {
          name: 'learned',
          label: { nl: 'Wat we leerden', en: 'What we learned' },
          help: { nl: 'Ook een proef die stopt, is het doorgeven waard.', en: 'A trial that stops is worth passing on too.' },
          missing: { nl: 'Vertel wat jullie leerden. Daar heeft een collega het meest aan.', en: 'Tell what you learned. That helps a colleague most.' },
          kind: 'prose',
          max: 1_500,
          needed: ['stopped'],
          shownAs: 'leg',
        },
        {
          name: 'nextStep',
          label: { nl: 'Volgende stap', en: 'Next step' },
          help: { nl: 'Wat ga je nu doen, en wie zoek je daarbij?', en: 'What will you do now, and who are you looking for?' },
          kind: 'prose',
          max: 1_000,
          shownAs: 'todo',
        },
      ],
    },
  ],
};
