/** Bundles the Markdown worker to build/markdown-worker.js; skips when it is up to date. */
export function buildWorker(): Promise<void>;
