import type { DemoPerson } from './person';

/** Those who run schools, centres and the branch office. */
export const PEOPLE_OF_ORGANISATIONS: DemoPerson[] = [
  {
    key: 'esther', name: 'Esther Dijkgraaf', organisation: 'stokwissel', jobTitle: 'Branchemedewerker', discipline: 'other',
    role: 'staff', mailbox: 'branche', about: 'Ik breng mensen bij elkaar die hetzelfde uitvonden.', portrait: 'baton',
  },
  {
    key: 'robin', name: 'Robin Meijer', organisation: 'stokwissel', jobTitle: 'Beheerder', discipline: 'other',
    role: 'admin', mailbox: 'beheer', about: 'Ik zorg dat de site het doet. Zie je iets vreemds, zeg het.',
  },
  {
    key: 'jesse', name: 'Jesse van Wijk', organisation: 'stokwissel', jobTitle: 'Helpdeskmedewerker', discipline: 'other',
    role: 'staff', about: 'Tweede lijn. Ik lees elke werkdag mee in de Vraagbaak.',
  },
  {
    key: 'nienke', name: 'Nienke Zijlstra', organisation: 'middenland', jobTitle: 'Adviseur kunsteducatie', discipline: 'other',
    role: 'moderator', mailbox: 'moderator',
    about: 'Ik kijk mee bij lessen en schrijf op wat ik zie. Heb je een verhaal dat verteld moet worden, stuur me een bericht.',
  },
  {
    key: 'femke', name: 'Femke Douma', organisation: 'middenland', jobTitle: 'Adviseur erfgoed', discipline: 'heritage',
    role: 'moderator', teaches: 'Erfgoedlessen voor het basisonderwijs.', about: 'Verzamelaar van schoenendozen en bloopers.',
  },
  {
    key: 'gerda', name: 'Gerda Schreuder', organisation: 'rijnoever', jobTitle: 'Directeur', discipline: 'languages',
    about: 'Kleine organisatie, grote lijst. Ik tel graag wat er misging.',
  },
  {
    key: 'lieve', name: 'Lieve De Smedt', organisation: 'lampenlicht', jobTitle: 'Programmamaker', discipline: 'music',
    about: 'Tweehonderd stoelen, eenendertig huiskamers.',
  },
  {
    key: 'wout', name: 'Wout Claessens', organisation: 'wildehop', jobTitle: 'Centrumverantwoordelijke', discipline: 'other',
    about: 'Ik heb de sleutels, en meestal ook de ladder.',
  },
  {
    key: 'mohamed', name: 'Mohamed Aziz', organisation: 'kantelaar', jobTitle: 'Leerkracht groep 7', discipline: 'other',
    teaches: 'Alles, en op dinsdag muziek met een vakdocent op het bord.', about: 'Vier maten dirigeren lukt inmiddels.',
  },
  {
    key: 'lotte', name: 'Lotte Brinkman', organisation: 'kantelaar', jobTitle: 'Cultuurcoördinator', discipline: 'theatre',
    about: 'Ik regel dat kunst in het rooster past, en dat ouders weten waarom.',
  },
  {
    key: 'iris', name: 'Iris van Leeuwen', organisation: 'veldrode', jobTitle: 'Beleidsmedewerker cultuur', discipline: 'other',
    about: 'Ik lees verslagen, ook de bijlagen.',
  },
];
