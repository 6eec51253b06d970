import { CASE_STUDY } from '~/shapes/case-study-shape';
import type { Shape, ShapeField } from '~/shapes/shape';

const texts = (text: string) => ({ nl: text, en: `${text} (en)` });

/** Fields of kinds that the case study has none of; import this before anything that reads the shape. */
const ADDED: ShapeField[] = [
  { name: 'startedOn', label: texts('Begonnen op'), help: texts('Ongeveer mag.'), kind: 'day', max: 10, shownAs: 'fact' },
  {
    name: 'goesOn',
    label: texts('Gaat het door?'),
    help: texts('Kies er een.'),
    kind: 'choice',
    max: 20,
    choices: [
      { value: 'yes', label: texts('Ja, we gaan door') },
      { value: 'no', label: texts('Nee, we stoppen') },
    ],
    shownAs: 'fact',
  },
];

(CASE_STUDY.parts as Shape['parts'][number][]).push({ title: texts('Later toegevoegd'), fields: ADDED });
