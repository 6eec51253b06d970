import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { create, list, type ReadEntry } from 'tar';
import { BackupError, MANIFEST_FILE, manifestSchema, type Manifest, type Part } from './manifest';

/** Pictures are compressed already; the quickest level takes most of what can be won from the database. */
const GZIP_LEVEL = 1;
/** Characters of a manifest that are read: some hundred for each upload. */
const MANIFEST_CHARACTERS = 256_000_000;

/** Describes a file for the manifest. */
export async function describePart(folder: string, file: string): Promise<Part> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path.join(folder, file)), hash);
  const { size } = await stat(path.join(folder, file));
  return { path: file.split(path.sep).join('/'), bytes: size, sha256: hash.digest('hex') };
}

/** Packs the manifest and what it names, out of the folder and in that order, into one compressed file. */
export async function pack(folder: string, manifest: Manifest, target: string): Promise<void> {
  const names = [MANIFEST_FILE, ...manifest.parts.map((part) => part.path)];
  await create({ file: target, cwd: folder, gzip: { level: GZIP_LEVEL }, portable: true, strict: true }, names);
}

/**
 * Reads an archive from begin to end and compares every part with the manifest. Parts are written into the folder
 * when `keep` says so. Returns the manifest; throws a BackupError that names what is damaged, missing or too much.
 */
export async function unpack(file: string, folder: string, keep: (path: string) => boolean): Promise<Manifest> {
  const reading = new ArchiveReading(folder, keep);
  try {
    await list({ file, strict: true, onReadEntry: (entry) => reading.take(entry) });
  } catch (error) {
    await reading.stop();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BackupError(`There is no file ${file}.`);
    throw new BackupError(`The file is damaged or no backup: ${message}`);
  }
  return reading.end();
}

class ArchiveReading {
  private manifest: Promise<Manifest> | undefined;
  private readonly read: { name: string; part: Promise<Part> }[] = [];
  private readonly stopped = new AbortController();

  constructor(
    private readonly folder: string,
    private readonly keep: (path: string) => boolean,
  ) {}

  take(entry: ReadEntry): void {
    const { path: name } = entry;
    // Failures are looked at in end(); until then nobody waits for them.
    if (!this.manifest) (this.manifest = readManifest(entry)).catch(() => undefined);
    else this.read.push({ name, part: this.readPart(entry, name) });
  }

  /** Lets go of what is half read, and waits until nothing writes any more. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.settled();
  }

  private async settled(): Promise<void> {
    await Promise.allSettled(this.read.map(({ part }) => part));
  }

  private readPart(entry: ReadEntry, name: string): Promise<Part> {
    const { meter, result } = meterFor(name);
    const part = this.flow(entry, meter).then(result, (error: unknown) => {
      // Or the archive waits for ever for what a full disk does not take, and the command ends without a word.
      entry.unpipe(meter);
      entry.resume();
      throw error;
    });
    part.catch(() => undefined);
    return part;
  }

  private async flow(entry: ReadEntry, meter: Transform): Promise<void> {
    const { path: name } = entry;
    const isOurs = entry.type === 'File' && path.posix.normalize(name) === name && !/^\/|^\.\.|\\|:/.test(name);
    if (!isOurs) throw new BackupError(`The backup holds something that does not belong in one: ${name}`);
    // Without a pause in between: the archive flows on, and what comes before there is a reader is lost.
    const read = pipeline(meter, this.keep(name) ? this.fileFor(name) : nowhere(), { signal: this.stopped.signal });
    entry.pipe(meter);
    await read;
  }

  private fileFor(name: string): Writable {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    return createWriteStream(file, { mode: 0o600, flush: true });
  }

  async end(): Promise<Manifest> {
    if (!this.manifest) throw new BackupError('The file is empty.');
    // Whatever is wrong: nothing may still be writing when the folder is removed.
    await this.settled();
    const manifest = await this.manifest;
    const found = new Map<string, Part>();
    for (const { name, part } of this.read) {
      // Only one of the two would be compared, and the other may be what stands on the disk.
      if (found.has(name)) throw new BackupError(`The backup holds ${name} twice.`);
      found.set(name, await part);
    }
    for (const part of manifest.parts) {
      const here = found.get(part.path);
      if (!here) throw new BackupError(`The backup lacks ${part.path}.`);
      if (here.sha256 !== part.sha256) throw new BackupError(`The backup is damaged: ${part.path} is not what was stored.`);
      found.delete(part.path);
    }
    for (const name of found.keys()) throw new BackupError(`The backup holds ${name}, which its list does not name.`);
    return manifest;
  }
}

/** Weighs what flows through it: `result` describes it once all of it has. */
function meterFor(name: string): { meter: Transform; result: () => Part } {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { meter, result: () => ({ path: name, bytes, sha256: hash.digest('hex') }) };
}

async function readManifest(entry: ReadEntry): Promise<Manifest> {
  const isManifest = entry.path === MANIFEST_FILE && entry.size <= MANIFEST_CHARACTERS;
  if (!isManifest) {
    entry.resume();
    throw new BackupError('This is no backup of Estafette: it does not begin with its list of contents.');
  }
  const text = (await entry.concat()).toString('utf8');
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new BackupError('The list of contents is damaged, or of a newer version.');
  return parsed.data;
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupError('The list of contents is damaged.');
  }
}
