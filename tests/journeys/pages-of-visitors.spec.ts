import { checkEach, PUBLIC, sendRefused, usePages, type Template } from '../support/journey-templates';

usePages();

const VISITOR: Template[] = [
  { name: 'members’ space', path: () => '/spaces/help', status: 403 },
  { name: 'sign in', path: () => '/sign-in' },
  { name: 'sign in, with errors', path: () => '/sign-in', first: sendRefused('form:has([name=email])') },
  { name: 'forgotten password', path: () => '/forgot-password' },
  { name: 'forgotten password, with errors', path: () => '/forgot-password', first: sendRefused('form:has([name=email])') },
  { name: 'forgotten password, asked', path: () => '/forgot-password?sent=1' },
  { name: 'new password, link over', path: () => '/reset-password/nooit-uitgegeven', status: 404 },
  { name: 'new address, link over', path: () => '/confirm-email/nooit-uitgegeven', status: 404 },
  { name: 'old address, link over', path: () => '/withdraw-email/nooit-uitgegeven', status: 404 },
  { name: 'join by invitation', path: ({ invitation }) => invitation },
  { name: 'join by invitation, with errors', path: ({ invitation }) => invitation, first: sendRefused('form:has([name=jobTitle])') },
  { name: 'join, asks for the code', path: () => '/join' },
];

checkEach('visitor', undefined, [...PUBLIC, ...VISITOR]);
