import { cpus, loadavg } from 'node:os';
import { writeFileSync } from 'node:fs';
import { prepare } from '../../app/cli/prepare.mjs';
import { goToRoot } from '../../app/cli/root.mjs';
import { measureBareServer } from './bare.mjs';
import { measureCommunity } from './measure-community.mjs';
import { readOptions } from './options.mjs';
import { asMarkdown } from './report.mjs';

/** Builds what is missing, measures every size in one run, and prints the figures. */
export async function run() {
  const options = readOptions();
  goToRoot();
  process.env.NODE_ENV = 'production';
  await prepare();
  const started = Date.now();
  const before = loadavg()[0];
  console.log(`Measuring on ${cpus().length} cores; the load before is ${before.toFixed(1)}. Close what else is running.`);
  const bare = await measureBareServer(options);
  const communities = [];
  for (const topics of options.sizes) communities.push(await measureCommunity(topics, options));
  const report = {
    at: new Date(started).toISOString(),
    machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, loadBefore: before },
    quick: options.isQuick,
    seconds: Math.round((Date.now() - started) / 1000),
    bare,
    communities,
  };
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`\n${asMarkdown(report, { plain: !options.markdown })}`);
}
