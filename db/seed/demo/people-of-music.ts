import type { DemoPerson } from './person';

/** The two music schools, and music teachers elsewhere. */
export const PEOPLE_OF_MUSIC: DemoPerson[] = [
  {
    key: 'mirte', name: 'Mirte Veenstra', organisation: 'klankhuis', jobTitle: 'Docent cello', discipline: 'music', mailbox: 'docent',
    teaches: 'Cello, van zes tot zesenzeventig, en het cello-ensemble op donderdag.',
    about: 'Ik geef les op vier locaties en op één scherm. Ik ben benieuwd wat er van samenspel overblijft als je elkaar niet kunt horen ademen.',
    portrait: 'cello',
  },
  {
    key: 'marijke', name: 'Marijke Vonk', organisation: 'klankhuis', jobTitle: 'Docent viool', discipline: 'music',
    teaches: 'Viool en samenspel in duo’s.',
    about: 'Ik schrijf op wat ik hoor, en laat een collega nakijken of het klopt. Bladmuziek gebruik ik op papier.',
  },
  {
    key: 'ruben', name: 'Ruben Achterberg', organisation: 'klankhuis', jobTitle: 'Docent slagwerk', discipline: 'music',
    teaches: 'Slagwerk en samba.', about: 'Alles kan een trommel zijn, ook jouw bureau.', portrait: 'drum',
  },
  {
    key: 'elske', name: 'Elske Hoitinga', organisation: 'klankhuis', jobTitle: 'Docent zang', discipline: 'music',
    teaches: 'Zang, kinderkoor en muziek op schoot.',
    about: 'Ik zing met mensen van anderhalf tot tweeëntachtig. Vraag me gerust of je een les mag komen kijken.',
  },
  {
    key: 'tim', name: 'Tim Verbruggen', organisation: 'klankhuis', jobTitle: 'Docent gitaar', discipline: 'music',
    teaches: 'Gitaar, elektrisch en akoestisch.', about: 'Vraagbaak voor geluid in ons gebouw, vooral omdat ik bij de deur zit.',
  },
  {
    key: 'hanneke', name: 'Hanneke Oosterling', organisation: 'klankhuis', jobTitle: 'Teamleider', discipline: 'music',
    about: 'Ik maak roosters en dirigeer het grote orkest. In die volgorde kost het me tijd, en andersom plezier.',
  },
  {
    key: 'david', name: 'David Okafor', organisation: 'klankhuis', jobTitle: 'Docent jazzpiano', discipline: 'music', language: 'en',
    teaches: 'Jazz piano, ear training, and rhythm in primary schools.',
    about: 'I read Dutch and answer in English, so my colleagues do not have to be polite about my grammar.',
  },
  {
    key: 'samira', name: 'Samira Benali', organisation: 'oostwaard', jobTitle: 'Docent dwarsfluit', discipline: 'music',
    teaches: 'Dwarsfluit vanaf acht jaar, twee fluitensembles.',
    about: 'Op dinsdag geef ik hybride les: het halve ensemble zit in het lokaal, de rest op een eiland zonder veerboot na vijven.',
    portrait: 'flute',
  },
  {
    key: 'peter', name: 'Peter van Dalen', organisation: 'oostwaard', jobTitle: 'Docent piano', discipline: 'music',
    teaches: 'Piano en begeleiden.', about: 'Ik stel de vragen die anderen al beantwoord hebben.',
  },
  {
    key: 'paul', name: 'Paul Rietveld', organisation: 'oostwaard', jobTitle: 'Docent klarinet en saxofoon', discipline: 'music',
    teaches: 'Klarinet, saxofoon en arrangeren.', about: 'Rechten en riet, daar schrijf ik over. Met riet heb ik meer geluk.',
  },
  {
    key: 'joost', name: 'Joost Hermans', organisation: 'brug', jobTitle: 'Docent slagwerk', discipline: 'music',
    teaches: 'Slagwerk, solfège en tempo houden.', about: 'Ik reken graag na wat een ander voelt.',
  },
  {
    key: 'joris', name: 'Joris Timmer', organisation: 'brug', jobTitle: 'Bandcoach', discipline: 'music',
    teaches: 'Basgitaar en bandcoaching.', about: 'Lokaal 6, meestal. Controleer de link.',
  },
  {
    key: 'ineke', name: 'Ineke Postma', organisation: 'rijnoever', jobTitle: 'Docent samenspel en koor', discipline: 'music',
    teaches: 'Koor, stemvorming en samenspel voor volwassenen.',
    about: 'Negentien zangers op dinsdag, van wie zeven thuis. Ik hou van pauzes.',
  },
  {
    key: 'sofie', name: 'Sofie Maes', organisation: 'wildehop', jobTitle: 'Koordirigent', discipline: 'music',
    teaches: 'Koor De Ranken en muziek met kinderen.', about: 'Twee handen op het hoofd betekent dat ge mij niet hoort.',
  },
];
