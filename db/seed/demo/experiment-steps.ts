import type { ExperimentStatus, Verdict } from '../../codes';

/** Moments as in the topics: `12 19:42` is so many days ago at that time. */
type Moment = string;

/** What somebody else did with an experiment, and what came of it. */
export type DemoTrial = { by: string; at: Moment; result?: { at: Moment; verdict: Verdict; text: string } };

/** How an experiment came as far as its topic says; a topic that is absent was posted as it stands. */
export type DemoCourse = {
  /** How far it was when it was posted, and to where its author took it since; the last is the status of its topic. */
  begun: 'idea' | 'running';
  steps: { to: ExperimentStatus; at: Moment }[];
  /** When the author wrote down the rest of what the topic says: the first post of such an experiment says only what was known. */
  told: Moment;
};

export const EXPERIMENT_COURSES: Readonly<Record<string, DemoCourse>> = {
  'experiments/een-orkest-drie-lokalen': {
    begun: 'idea',
    steps: [
      { to: 'running', at: '318 09:20' },
      { to: 'evaluated', at: '208 16:20' },
      { to: 'scaled_up', at: '118 11:05' },
    ],
    told: '208 16:35',
  },
  'experiments/erfgoed-in-een-schoenendoos': {
    begun: 'running',
    steps: [
      { to: 'evaluated', at: '178 14:00' },
      { to: 'scaled_up', at: '40 10:30' },
    ],
    told: '178 14:15',
  },
  'experiments/improvisatie-met-avatars': {
    begun: 'running',
    steps: [{ to: 'stopped', at: '242 21:50' }],
    told: '242 22:10',
  },
  'experiments/jazz-trio-low-latency': {
    begun: 'idea',
    steps: [
      { to: 'running', at: '246 20:10' },
      { to: 'evaluated', at: '199 22:40' },
      { to: 'stopped', at: '161 19:15' },
    ],
    told: '199 22:50',
  },
  'experiments/live-ondertiteling-in-de-taalles': {
    begun: 'running',
    steps: [{ to: 'evaluated', at: '84 15:05' }],
    told: '84 15:20',
  },
  'experiments/cello-ensemble-met-klik': {
    begun: 'running',
    steps: [
      { to: 'stopped', at: '52 17:10' },
      { to: 'running', at: '43 18:40' },
    ],
    told: '9 20:05',
  },
  'experiments/peuters-en-muziek-op-schoot': {
    begun: 'idea',
    steps: [{ to: 'running', at: '32 09:50' }],
    told: '17 11:25',
  },
};

export const EXPERIMENT_TRIALS: Readonly<Record<string, DemoTrial[]>> = {
  'experiments/samenspel-met-vertraging': [
    { by: 'ineke', at: '1 22:10' },
    { by: 'mirte', at: '1 22:35' },
    {
      by: 'tim',
      at: '2 19:30',
      result: { at: '1 20:15', verdict: 'partly', text: 'Met twee gitaristen, één les. De gevorderde leerling vond het een gesprek, de beginner een wachtkamer. Volgende week met kortere vragen: één maat in plaats van twee.' },
    },
  ],
  'experiments/een-orkest-drie-lokalen': [
    {
      by: 'sofie',
      at: '190 10:20',
      result: { at: '150 21:40', verdict: 'confirmed', text: 'Koor in twee zalen, met een stemleider per zaal en een kabel door het raam. De alten stonden voor het eerst niet tegen de bassen te leunen. Letterlijk, want die stonden aan de andere kant van de muur.' },
    },
    { by: 'joris', at: '115 23:05', result: { at: '97 22:20', verdict: 'refuted', text: 'Bandles in twee lokalen. Een band heeft geen stemleider, een band heeft vier leiders. Wij zitten weer bij elkaar.' } },
  ],
  'experiments/erfgoed-in-een-schoenendoos': [
    {
      by: 'lotte',
      at: '150 15:45',
      result: { at: '101 15:30', verdict: 'confirmed', text: 'Zelf een doos gemaakt over onze eigen school, met de conciërge als gids vanuit de kelder. Groep 5 wist na een week vijf van de zes dingen nog. De conciërge ook.' },
    },
    { by: 'iris', at: '38 09:15' },
  ],
  'experiments/improvisatie-met-avatars': [
    {
      by: 'bram',
      at: '230 20:00',
      result: { at: '204 22:30', verdict: 'refuted', text: 'Toch nog eens geprobeerd, met een half masker van karton in plaats van een figuur. Zelfde beeld als bij Annelies: veel voorstellen, weinig antwoord. Zonder masker en met de camera uit ging het wel.' },
    },
  ],
  'experiments/live-ondertiteling-in-de-taalles': [
    { by: 'henk', at: '80 11:10', result: { at: '33 16:45', verdict: 'partly', text: 'Italiaans, één groep op A2. Met ondertiteling lazen ze mee, zonder keken ze naar mijn handen. Voor Italiaans is dat tweede misschien wel beter.' } },
    { by: 'naima', at: '79 12:20' },
  ],
  'experiments/praatplaat-in-plaats-van-notulen': [
    { by: 'fatma', at: '88 13:50', result: { at: '58 17:05', verdict: 'confirmed', text: 'Gedaan bij de jaarvergadering, op behang. Iedereen bleef na afloop staan kijken, en de penningmeester heeft een kopie gevraagd.' } },
  ],
  'experiments/dansles-met-spiegelscherm': [{ by: 'lieve', at: '5 10:25' }],
  'experiments/peuters-en-muziek-op-schoot': [{ by: 'lotte', at: '15 16:10' }],
};
