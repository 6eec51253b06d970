import { checkNode } from './node-version.mjs';

if (checkNode()) import('./run-command.mjs').then((command) => command.run());
