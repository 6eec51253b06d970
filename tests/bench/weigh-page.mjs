import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromRoot } from '../../app/cli/root.mjs';

const CLIENT = 'build/client';

/** Bytes that a browser loads for a page, gzipped: its HTML, its stylesheets and its scripts, with their number. */
export async function weighPage(url, headers) {
  const answer = await fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' } });
  const html = await answer.text();
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) => href);
  const scripts = scriptsOf(html);
  return { html: gzipSync(html).length, css: weight(styles), js: weight(scripts), scripts: scripts.length, hydrates: html.includes('__remixContext') };
}

const weight = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(fileOf(file))).length, 0);
const fileOf = (href) => fromRoot(path.join(CLIENT, href));

/** What the page names and what that imports; not what is fetched only when somebody needs it. */
function scriptsOf(html) {
  const named = [...html.matchAll(/["'](\/assets\/[^"']+\.js)["']/g)].map(([, href]) => href);
  const isLoaded = (tag) => /modulepreload|<script[^>]+src/.test(tag);
  const begun = [...html.matchAll(/<(?:link|script)[^>]+>/g)].filter(([tag]) => isLoaded(tag)).flatMap(([tag]) => named.filter((href) => tag.includes(href)));
  const inline = [...html.matchAll(/import\s*(?:[\w*{}\s,$]+from\s*)?["'](\/assets\/[^"']+\.js)["']/g)].map(([, href]) => href);
  const found = new Set();
  const queue = [...begun, ...inline];
  for (let href = queue.pop(); href !== undefined; href = queue.pop()) {
    if (found.has(href) || !existsSync(fileOf(href))) continue;
    found.add(href);
    const source = readFileSync(fileOf(href), 'utf8');
    for (const [, , file] of source.matchAll(/(?:from|import)\s*(["'])\.\/([^"']+\.js)\1/g)) queue.push(`/assets/${file}`);
  }
  return [...found].sort();
}
