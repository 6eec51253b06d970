import { checkNode } from './node-version.mjs';

if (checkNode()) import('./start-demo.mjs').then((demo) => demo.start());
