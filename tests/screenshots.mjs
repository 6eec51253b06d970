import { checkNode } from '../app/cli/node-version.mjs';

if (checkNode()) import('./support/take-screenshots.mjs').then((screenshots) => screenshots.take());
