import { checkNode } from './node-version.mjs';

if (checkNode()) import('./start-development.mjs').then((development) => development.start());
