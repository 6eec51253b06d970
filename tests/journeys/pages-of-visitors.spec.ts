import { checkEach, PUBLIC, sendRefused, usePages, type Template } from '../support/journey-templates';

usePages();

const VISITOR: Template[] = [
  { name: 'members’ space', path: () => '/spaces/help', status: 403 },
  { name: 'sign in', path: () => '/sign-in' },
  { name: 'sign in, with errors', path: () => '/sign-in', first: sendRefused('form:has([name=email])') },
  { name: 'join', path: ({ invitation }) => invitation },
  { name: 'join, with errors', path: ({ invitation }) => invitation, first: sendRefused('form:has([name=jobTitle])') },
  { name: 'join, asks for the code', path: () => '/join' },
];

checkEach('visitor', undefined, [...PUBLIC, ...VISITOR]);
