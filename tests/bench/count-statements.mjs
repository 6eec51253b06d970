import Database from 'better-sqlite3';

// Loaded before the server, in a process that is not timed: counts the statements that reach the driver.
const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));
let texts = [];

for (const name of ['all', 'get', 'run', 'iterate']) {
  const original = statement[name];
  statement[name] = function (...parameters) {
    texts.push(this.source);
    return original.apply(this, parameters);
  };
}

process.on('message', () => {
  process.send(texts);
  texts = [];
});
// The channel alone must not keep a server that stops.
process.channel?.unref();
