import { checkNode } from '../../app/cli/node-version.mjs';

// Dynamic, so that an old Node never reads a file with newer syntax.
if (checkNode()) import('./bench.mjs').then((bench) => bench.run());
