import { buildWorker } from '../../app/shared/markdown/build-worker.mjs';

/** The Markdown worker is plain JavaScript at run time: built once before any test renders a post. */
export default async function setup(): Promise<void> {
  await buildWorker();
}
