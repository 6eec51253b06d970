import { checkNode } from './node-version.mjs';

// Dynamic, so that an old Node never reads a file with newer syntax.
if (checkNode()) import('./start-server.mjs').then((server) => server.start());
