import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The absolute path of a file of the project. */
export function fromRoot(file) {
  return path.join(root, file);
}

/** Makes relative settings such as DATA_DIR mean the same from wherever the command is given. */
export function goToRoot() {
  process.chdir(root);
}
