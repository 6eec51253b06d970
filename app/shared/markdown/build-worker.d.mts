/** Bundles the Markdown worker to build/markdown-worker.js (or `target`); does nothing when it is up to date. */
export function buildWorker(target?: string): Promise<void>;
