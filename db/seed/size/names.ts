/** What people and organisations of a generated community are called. None of them exists. */
export const FIRST_NAMES = [
  ...['Aafke', 'Amina', 'Anouk', 'Bart', 'Bram', 'Carla', 'Cem', 'Daan', 'Dewi', 'Elif', 'Els', 'Fatima', 'Femke', 'Floor'],
  ...['Gijs', 'Hanneke', 'Henk', 'Ibrahim', 'Ilse', 'Ingrid', 'Jaap', 'Jasmijn', 'Joost', 'Karin', 'Kees', 'Leila', 'Lotte'],
  ...['Maarten', 'Marieke', 'Mehmet', 'Mirjam', 'Nadia', 'Niels', 'Noor', 'Olga', 'Pieter', 'Priya', 'Renske', 'Roos', 'Ruud'],
  ...['Sanne', 'Soraya', 'Stijn', 'Tessa', 'Thijs', 'Truus', 'Vera', 'Wim', 'Wouter', 'Yara', 'Yusuf', 'Zoë'],
];

export const LAST_NAMES = [
  ...['Aarts', 'Bakker', 'van den Berg', 'Blom', 'de Boer', 'Bos', 'Brouwer', 'Çelik', 'van Dam', 'Dekker', 'van Dijk', 'Driessen'],
  ...['El Amrani', 'Evers', 'Faber', 'de Graaf', 'Groen', 'de Haan', 'Hendriks', 'van der Heijden', 'Hoekstra', 'Huisman'],
  ...['Jacobs', 'Janssen', 'de Jong', 'Kaya', 'Kok', 'Koster', 'Kuipers', 'van Leeuwen', 'Maas', 'Meijer', 'Mulder', 'Nijhuis'],
  ...['Peeters', 'Postma', 'Prins', 'de Ruiter', 'Şahin', 'Schouten', 'Smit', 'van der Veen', 'Verhoeven', 'Visser', 'de Vries'],
  ...['van der Wal', 'Wiersma', 'de Wit', 'Yılmaz', 'Zijlstra'],
];

export const JOB_TITLES = [
  ...['Docent viool', 'Docent piano', 'Docent gitaar', 'Docent zang', 'Docent beeldend', 'Docent dans', 'Docent theater'],
  ...['Docent creatief schrijven', 'Docent Spaans', 'Docent fotografie', 'Coördinator lessen', 'Combinatiefunctionaris'],
];

/** Names of organisations are made of a kind of house and a place. */
export const HOUSES = {
  arts_centre: 'Centrum voor de kunsten',
  music_school: 'Muziekschool',
  folk_university: 'Volksuniversiteit',
  support_institution: 'Steunpunt cultuureducatie',
  cultural_centre: 'Cultuurcentrum',
  community_centre: 'Gemeenschapscentrum',
  arts_organisation: 'Werkplaats',
} as const;

export const PLACES = [
  ...['Amerhout', 'Berkelveen', 'Dijkhaven', 'Eikwoude', 'Grotewaard', 'Heizijde', 'Kleiland', 'Lindemonde', 'Molenrade'],
  ...['Noorderzijl', 'Oosterbeemd', 'Rietmeer', 'Sluiskade', 'Terveld', 'Veenoord', 'Waterlo', 'Westermade', 'Zandschulp'],
];

export const TAGS = [
  ...['hybride les', 'zoom', 'camera', 'geluid', 'beginners', 'volwassenen', 'kinderen', 'samenspel', 'huiswerk', 'opnemen'],
  ...['blooper', 'werkvorm', 'toets', 'privacy', 'licentie', 'wachtruimte', 'break-outrooms', 'bladmuziek', 'whiteboard', 'tablet'],
  ...['concert', 'motivatie', 'ouders', 'planning', 'schoolproject', 'digibord', 'koptelefoon', 'latency', 'proefles', 'werving'],
];

/** Titles are a subject and what about it. */
export const TITLES = {
  nl: {
    subjects: [
      ...['Een hybride les', 'Samen spelen op afstand', 'De eerste online proefles', 'Een camera boven de handen', 'Stil publiek'],
      ...['Een groep van twaalf', 'Opnames als huiswerk', 'De kwartierles', 'Een digitale voorspeelavond', 'Tekenen voor de camera'],
      ...['Dansen in een kleine kamer', 'Een les zonder geluid', 'De wachtruimte', 'Een cursus voor 55-plussers', 'Feedback op video'],
    ],
    turns: [
      ...['wat werkt bij beginners?', 'drie dingen die wij anders doen', 'hoe houd je iedereen erbij?', 'zo doen wij het', 'wie heeft ervaring?'],
      ...['met een gewone telefoon', 'in een half uur voorbereid', 'wat ik volgende keer anders doe', 'eerlijk over wat misging', 'met een schema om over te nemen'],
      ...['voor wie weinig tijd heeft', 'na een jaar proberen', 'voor groepen van vijf tot acht', 'zonder extra kosten', 'en de rol van ouders'],
    ],
  },
  en: {
    subjects: ['A hybrid lesson', 'Playing together at a distance', 'A camera above the hands', 'Recordings as homework', 'The waiting room'],
    turns: ['what works for beginners?', 'three things we changed', 'how do you keep everyone involved?', 'who has tried this?', 'on a small budget'],
  },
} as const;
