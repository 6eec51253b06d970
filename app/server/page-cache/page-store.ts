import type { OutgoingHttpHeaders } from 'node:http';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A rendered page with everything that answering it again needs. */
export type KeptPage = {
  /** The content version that it was rendered from. */
  version: number;
  /** The Amsterdam day of rendering: pages say "today" and "yesterday". */
  day: string;
  etag: string;
  headers: OutgoingHttpHeaders;
  bodies: Record<Encoding, Buffer>;
};

/** Bytes of kept pages: some 500 topic pages in three encodings. The process stays under 250 MB with it (docs/benchmark.md). */
export const STORE_LIMIT_BYTES = 32 * 1024 * 1024;

/** Keeps pages in memory; when it is full, the page that was asked for longest ago goes first. */
export class PageStore {
  #pages = new Map<string, KeptPage>();
  #bytes = 0;

  constructor(private readonly limit = STORE_LIMIT_BYTES) {}

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): KeptPage | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    // A Map remembers the order of insertion: what is put back last is the most recently used.
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  put(key: string, page: KeptPage): void {
    this.drop(key);
    this.#pages.set(key, page);
    this.#bytes += bytesOf(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.limit) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= bytesOf(page);
  }
}

function bytesOf(page: KeptPage): number {
  return Object.values(page.bodies).reduce((sum, body) => sum + body.length, 0);
}
