// Old spelling on purpose: a Node that is too old must get as far as the sentence.
import fs from 'fs';

var root = new URL('../../', import.meta.url);

/** The lowest Node that package.json allows, such as `20.19`. */
export function neededNode() {
  var file = JSON.parse(fs.readFileSync(new URL('package.json', root), 'utf8'));
  return file.engines.node.replace(/[^0-9.]/g, '');
}

/** Whether a version such as `v20.20.2` is at least `needed`. */
export function isNewEnough(version, needed) {
  var have = version.replace(/^v/, '').split('.').map(Number);
  var want = needed.split('.').map(Number);
  for (var i = 0; i < want.length; i++) {
    if (have[i] !== want[i]) return have[i] > want[i];
  }
  return true;
}

/** Whether this Node will do; says so and sets the exit code when it will not. */
export function checkNode() {
  var needed = neededNode();
  if (isNewEnough(process.version, needed)) return true;
  console.error('Estafette needs Node ' + needed + ' or newer; this is ' + process.version + '. See https://nodejs.org');
  process.exitCode = 1;
  return false;
}
