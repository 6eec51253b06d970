import { spawn } from 'node:child_process';
import { fromRoot } from './root.mjs';

/**
 * Runs a program of the project and shows its output only when it fails; then ends this process with the
 * same failure. Says what is done and how long it took.
 */
export async function runQuietly(what, command, options) {
  const started = Date.now();
  console.log(`${what} …`);
  const { code, output } = await run(command, options);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code === 0) return console.log(`  done in ${seconds} s`);
  console.error(output);
  console.error(`${what}: failed after ${seconds} s. The output above says why.`);
  process.exit(1);
}

function run([program, ...options], { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, options, {
      cwd: fromRoot('.'),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
    const stop = () => {
      child.kill();
      process.exit(1);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('close', () => process.off('SIGINT', stop).off('SIGTERM', stop));
  });
}
