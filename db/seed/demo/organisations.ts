import type { OrganisationKind } from '../../codes';

export type DemoOrganisation = { key: string; name: string; kind: OrganisationKind; province: string; place: string; website: string };

/** Fourteen organisations of all ten kinds. None of them exists; `.example` never leads anywhere (RFC 2606). */
export const DEMO_ORGANISATIONS: DemoOrganisation[] = [
  { key: 'klankhuis', name: 'Muziekschool Het Klankhuis', kind: 'music_school', province: 'Gelderland', place: 'Veldrode', website: 'https://klankhuis.example/' },
  { key: 'oostwaard', name: 'Muziekschool Oostwaard', kind: 'music_school', province: 'Noord-Holland', place: 'Oostwaard', website: 'https://oostwaard.example/' },
  { key: 'loods', name: 'Kunstencentrum De Loods', kind: 'arts_centre', province: 'Noord-Brabant', place: 'Beekhoven', website: 'https://deloods.example/' },
  { key: 'brug', name: 'Centrum voor de kunsten De Brug', kind: 'arts_centre', province: 'Overijssel', place: 'Hanzerloo', website: 'https://debrug.example/' },
  { key: 'rijnoever', name: 'Volksuniversiteit Rijnoever', kind: 'folk_university', province: 'Gelderland', place: 'Rijnoever', website: 'https://rijnoever.example/' },
  { key: 'duinhoven', name: 'Volksuniversiteit Duinhoven', kind: 'folk_university', province: 'Zuid-Holland', place: 'Duinhoven', website: 'https://duinhoven.example/' },
  { key: 'middenland', name: 'Steunpunt Kunsteducatie Middenland', kind: 'support_institution', province: 'Utrecht', place: 'Middenrode', website: 'https://middenland.example/' },
  { key: 'lampenlicht', name: 'Cultuurcentrum Het Lampenlicht', kind: 'cultural_centre', province: 'Oost-Vlaanderen', place: 'Sint-Amelberge', website: 'https://lampenlicht.example/' },
  { key: 'wildehop', name: 'Gemeenschapscentrum De Wilde Hop', kind: 'community_centre', province: 'Vlaams-Brabant', place: 'Hopbeke', website: 'https://wildehop.example/' },
  { key: 'kamerzeven', name: 'Theatercollectief Kamer Zeven', kind: 'arts_organisation', province: 'Antwerpen', place: 'Scheldekaai', website: 'https://kamerzeven.example/' },
  { key: 'noorderlijn', name: 'Danswerkplaats Noorderlijn', kind: 'arts_organisation', province: 'Groningen', place: 'Noorderhaven', website: 'https://noorderlijn.example/' },
  { key: 'kantelaar', name: 'Basisschool De Kantelaar', kind: 'school', province: 'Flevoland', place: 'Polderstad', website: 'https://kantelaar.example/' },
  { key: 'veldrode', name: 'Gemeente Veldrode', kind: 'municipality', province: 'Gelderland', place: 'Veldrode', website: 'https://veldrode.example/' },
  { key: 'stokwissel', name: 'Branchebureau De Stokwissel', kind: 'other', province: 'Utrecht', place: 'Middenrode', website: 'https://stokwissel.example/' },
];
