/** What the router does anew for each match, several times a page; and the same, remembered. */
const REMEMBERED = [
  [
    'let branches = flattenRoutes(routes);\n  rankRouteBranches(branches);',
    'let branches = rankedOnce.get(routes);\n  if (!branches) {\n    branches = flattenRoutes(routes);\n    rankRouteBranches(branches);\n    rankedOnce.set(routes, branches);\n  }',
  ],
  [
    'function compilePath(path, caseSensitive, end) {',
    `const rankedOnce = new WeakMap();
const compiledOnce = new Map();
function compilePath(path, caseSensitive, end) {
  const key = path + (caseSensitive ? " C" : " i") + (end === false ? " part" : " whole");
  let compiled = compiledOnce.get(key);
  if (!compiled) compiledOnce.set(key, (compiled = compilePathAnew(path, caseSensitive, end)));
  return compiled;
}
function compilePathAnew(path, caseSensitive, end) {`,
  ],
];

/**
 * A Vite plugin for the server's build: the router flattens and sorts the table of routes, and makes a pattern of each
 * path, whenever it looks where an address leads – a sixth of what a member's page costs. The server's routes never
 * change, so it now does that once. A router whose text is another fails the build: look then whether it is needed still.
 */
export function matchOnce() {
  return {
    name: 'estafette-match-once',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!/@remix-run\/router\/dist\/router\.js$/.test(id.split('?', 1)[0].replaceAll('\\', '/'))) return null;
      let changed = code;
      for (const [text, remembered] of REMEMBERED) {
        if (code.split(text).length !== 2) throw new Error(`Not once in ${id}: ${text}`);
        changed = changed.replace(text, () => remembered);
      }
      return { code: changed, map: null };
    },
  };
}
