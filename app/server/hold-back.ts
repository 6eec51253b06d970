import type { ServerResponse } from 'node:http';

type Chunk = Buffer | Uint8Array | string;

/**
 * Collects what is written to the response and sends what `finish` makes of it, so that headers can still
 * be decided by the whole body. Pages are rendered whole, so nothing is streamed less than before.
 */
export function holdBack(response: ServerResponse, finish: (body: Buffer) => Buffer): void {
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  const collect = (chunk: unknown) => {
    if (isChunk(chunk)) chunks.push(Buffer.from(chunk as Buffer));
  };
  response.write = (chunk: unknown) => {
    collect(chunk);
    return true;
  };
  response.end = (chunk?: unknown) => {
    collect(chunk);
    const body = finish(Buffer.concat(chunks));
    return body.length > 0 ? end(body) : end();
  };
}

function isChunk(value: unknown): value is Chunk {
  return typeof value === 'string' || value instanceof Uint8Array;
}
