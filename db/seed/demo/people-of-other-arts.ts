import type { DemoPerson } from './person';

/** Visual arts, dance, theatre, literature, languages and media. */
export const PEOPLE_OF_OTHER_ARTS: DemoPerson[] = [
  {
    key: 'fatma', name: 'Fatma Yıldız', organisation: 'loods', jobTitle: 'Docent schilderen', discipline: 'visual_arts',
    teaches: 'Schilderen, aquarel en gemengde technieken.',
    about: 'Mijn avondgroep heeft twee deuren: die van het atelier en die van het scherm.', portrait: 'brush',
  },
  {
    key: 'els', name: 'Els Bakker', organisation: 'loods', jobTitle: 'Docent keramiek', discipline: 'visual_arts',
    teaches: 'Draaien, handvormen en glazuren.', about: 'Klei kun je niet mailen. Ik heb het geprobeerd.', portrait: 'bowl',
  },
  {
    key: 'anouk', name: 'Anouk Lemmens', organisation: 'loods', jobTitle: 'Docent schrijven', discipline: 'literature',
    teaches: 'Poëzie, kort proza en voorlezen.', about: 'Ik lees alles twee keer hardop, ook mailtjes.',
  },
  {
    key: 'daan', name: 'Daan Koster', organisation: 'loods', jobTitle: 'Coördinator digitaal leren', discipline: 'media',
    about: 'Ik hou van kabels met een label eraan. Voor wie het vraagt, stuur ik de boodschappenlijst.',
  },
  {
    key: 'willem', name: 'Willem Stroink', organisation: 'brug', jobTitle: 'Docent tekenen', discipline: 'visual_arts',
    teaches: 'Modeltekenen, houtskool en meetekenen bij vergaderingen.', about: 'Ik was zo’n collega die niet wilde.',
  },
  {
    key: 'bram', name: 'Bram Kuipers', organisation: 'brug', jobTitle: 'Docent theater', discipline: 'theatre',
    teaches: 'Spel voor jongeren en volwassenen, en spelen voor een camera.',
    about: 'Een camera is ook maar een toeschouwer die te dichtbij zit.',
  },
  {
    key: 'trees', name: 'Trees Wagenaar', organisation: 'duinhoven', jobTitle: 'Docent aquarel', discipline: 'visual_arts',
    teaches: 'Aquarel, vooral lucht en water.', about: 'Eenenzeventig en niet bang meer om iets stuk te maken.',
  },
  {
    key: 'carla', name: 'Carla Mendes', organisation: 'duinhoven', jobTitle: 'Docent Portugees en Spaans', discipline: 'languages',
    teaches: 'Portugees A1 tot B2, Spaans A1.', about: 'In mijn lessen praat iedereen, en altijd in drietallen.',
  },
  {
    key: 'naima', name: 'Naïma Haddad', organisation: 'duinhoven', jobTitle: 'Docent Nederlands als tweede taal', discipline: 'languages',
    teaches: 'Nederlands voor wie hier nieuw is, overdag en ’s avonds.', about: 'Ik tel tot negen. Met mijn voet.', portrait: 'book',
  },
  {
    key: 'henk', name: 'Henk Wolters', organisation: 'rijnoever', jobTitle: 'Docent Italiaans', discipline: 'languages',
    teaches: 'Italiaans, met film en recepten.', about: 'Achtenzestig. Ik dicteer mijn berichten en verbeter ze daarna.',
  },
  {
    key: 'yara', name: 'Yara El Idrissi', organisation: 'noorderlijn', jobTitle: 'Dansdocent', discipline: 'dance',
    teaches: 'Moderne dans voor kinderen en volwassenen.', about: 'Stap naar je raam.', portrait: 'step',
  },
  {
    key: 'sjoerd', name: 'Sjoerd Haarsma', organisation: 'noorderlijn', jobTitle: 'Choreograaf', discipline: 'dance',
    teaches: 'Selectiegroep en compositie.', about: 'Eén camera, één helper, geen gaffertape op de piano.',
  },
  {
    key: 'annelies', name: 'Annelies Goossens', organisation: 'kamerzeven', jobTitle: 'Theatermaker', discipline: 'theatre',
    teaches: 'Improvisatie met jongeren.', about: 'Stoppen mag, met taart.',
  },
  {
    key: 'tom', name: 'Tom Peeters', organisation: 'kamerzeven', jobTitle: 'Technicus', discipline: 'media',
    teaches: 'Licht en klank voor wie er geen verstand van wil hebben.', about: 'Ik antwoord na middernacht, want dan is de zaal leeg.',
    portrait: 'spool',
  },
  {
    key: 'karel', name: 'Karel Janssens', organisation: 'lampenlicht', jobTitle: 'Docent fotografie', discipline: 'media',
    teaches: 'Fotografie en korte film.', about: 'Kijk eerst, druk dan af.', portrait: 'lens',
  },
];
