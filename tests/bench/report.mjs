const KB = 1024;

/** The figures as tables, in Markdown; `plain` is meant for the terminal. */
export function asMarkdown(report, { plain = false } = {}) {
  const { machine, bare, communities } = report;
  const perSize = (cells) => communities.map(cells);
  const header = ['', ...perSize(({ topics }) => `${number(topics)} topics`)];
  const smallest = communities[0];
  const head = `Measured ${report.at.slice(0, 10)} on ${machine.cores} cores (${machine.model}), Node ${machine.node.slice(1)}, load before ${machine.loadBefore.toFixed(1)}${report.quick ? ', quickly' : ''}; ${report.seconds} s in all.`;
  const speed = table(
    ['requests a second · CPU ms each · of the bare server', ...header.slice(1)],
    [
      ['bare node:http, 30 KB', ...perSize(() => `${number(bare.perSecond)} · ${ms(bare.cpuMs)} · 100 %`)],
      ...Object.keys(smallest.speeds).map((name) => [name, ...perSize(({ speeds }) => speedCell(speeds[name], bare))]),
      ['posting a reply', ...perSize(({ posting }) => `${number(posting.perSecond)} · ${ms(posting.cpuMs)}`)],
    ],
    plain,
  );
  const growth = table(
    [`CPU of ${number(communities.at(-1).topics)} topics against ${number(smallest.topics)}`, 'times'],
    Object.keys(smallest.speeds).map((name) => [name, ratio(communities.at(-1).speeds[name].cpuMs, smallest.speeds[name].cpuMs)]),
    plain,
  );
  const weights = table(
    ['', 'statements', 'HTML', 'CSS', 'JS (files)', 'hydrates'],
    Object.entries(communities.at(-1).weights).map(([name, one]) => [name, one.statements, kb(one.html), kb(one.css), `${kb(one.js)} (${one.scripts})`, one.hydrates ? 'yes' : 'no']),
    plain,
  );
  const process = table(
    header,
    [
      ['first answer after the start', ...perSize(({ firstAnswerMs }) => `${number(firstAnswerMs)} ms`)],
      ['memory after starting', ...perSize(({ memoryMb }) => `${memoryMb.idle ?? '?'} MB`)],
      ['memory at most', ...perSize(({ memoryMb }) => `${memoryMb.most ?? '?'} MB`)],
    ],
    plain,
  );
  return [head, speed, ...(communities.length > 1 ? [growth] : []), weights, process].join('\n\n');
}

function speedCell(speed, bare) {
  return `${number(speed.perSecond)} · ${ms(speed.cpuMs)} · ${Math.round((100 * speed.perSecond) / bare.perSecond)} %`;
}

const number = (value) => Math.round(value).toLocaleString('en-GB');
const ms = (value) => (value === null ? '?' : value.toFixed(value < 0.1 ? 3 : 2));
const kb = (bytes) => `${(bytes / KB).toFixed(1)} kB`;
const ratio = (one, other) => (one && other ? (one / other).toFixed(2) : '?');

function table(header, rows, plain) {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])));
  if (plain) return cells.map((row) => line(row).join('   ')).join('\n');
  const rule = `| --- |${header.slice(1).map(() => ' ---: |').join('')}`;
  const [top, ...rest] = cells.map((row) => `| ${row.join(' | ')} |`);
  return [top, rule, ...rest].join('\n');
}
