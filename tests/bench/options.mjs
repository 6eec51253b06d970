import { parseArgs } from 'node:util';

const HELP = `npm run bench -- [options]

  --quick             one small community and short measurements, in under a minute
  --topics 1000,...   sizes to measure, in topics (1000,10000,100000)
  --json FILE         write the figures as JSON too
  --markdown          print the tables as in docs/benchmark.md
  --port NUMBER       the first of three free ports (4450)
  --help              this text
`;

/** Sizes that the aims are about. */
const SIZES = [1_000, 10_000, 100_000];

/** Seconds of each measurement: long enough for CPU time, which Linux counts in hundredths of a second. */
const FULL = { seconds: 4, warmUpSeconds: 1, posters: 30, isQuick: false };
const QUICK = { seconds: 1.5, warmUpSeconds: 0.5, posters: 12, isQuick: true };

/** What the command line asks for; ends the process after --help or a mistake. */
export function readOptions() {
  try {
    const options = {
      quick: { type: 'boolean', default: false },
      topics: { type: 'string' },
      json: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      port: { type: 'string', default: '4450' },
      help: { type: 'boolean', default: false },
    };
    const { values } = parseArgs({ options });
    if (values.help) end(HELP, 0);
    const pace = values.quick ? QUICK : FULL;
    const sizes = values.topics ? values.topics.split(',').map(Number) : values.quick ? SIZES.slice(0, 1) : SIZES;
    if (sizes.some((size) => !Number.isSafeInteger(size) || size < 100)) throw new Error('--topics takes whole numbers of 100 or more');
    return { ...pace, sizes, json: values.json, markdown: values.markdown, port: Number(values.port) };
  } catch (error) {
    return end(`${error.message}\n\n${HELP}`, 1);
  }
}

function end(text, code) {
  (code === 0 ? console.log : console.error)(text);
  process.exit(code);
}
