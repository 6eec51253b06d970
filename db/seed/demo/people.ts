import type { DemoPerson } from './person';
import { PEOPLE_OF_MUSIC } from './people-of-music';
import { PEOPLE_OF_ORGANISATIONS } from './people-of-organisations';
import { PEOPLE_OF_OTHER_ARTS } from './people-of-other-arts';

export type { DemoPerson, Portrait } from './person';

/** Where mail to the people of the demo would go: `.test` never leads anywhere (RFC 2606). */
export const DEMO_MAIL_HOST = 'demo.estafette.test';

/** The forty people of the demo. None of them exists. */
export const DEMO_PEOPLE: DemoPerson[] = [...PEOPLE_OF_MUSIC, ...PEOPLE_OF_OTHER_ARTS, ...PEOPLE_OF_ORGANISATIONS];
