import type { Discipline, Language, Role } from '../../codes';

/** Somebody of the demo. The key is how topics name them. */
export type DemoPerson = {
  key: string;
  name: string;
  organisation: string;
  jobTitle: string;
  discipline: Discipline;
  /** Absent: a teacher. */
  role?: Role;
  /** Of `@demo.estafette.test`; absent: the key. */
  mailbox?: string;
  language?: Language;
  teaches?: string;
  about?: string;
  /** What is drawn as their profile picture; absent: their initials. */
  portrait?: Portrait;
};

export type Portrait = 'cello' | 'brush' | 'drum' | 'flute' | 'spool' | 'lens' | 'bowl' | 'step' | 'book' | 'baton';
