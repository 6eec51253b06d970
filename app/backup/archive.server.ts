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
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BackupError(`There is no file ${file}.`);
    throw new BackupError(`The file is damaged or no backup: ${message}`);
  }
  return reading.end();
}

class ArchiveReading {
  private manifest: Promise<Manifest> | undefined;
  private readonly found = new Map<string, Promise<Part>>();

  constructor(
    private readonly folder: string,
    private readonly keep: (path: string) => boolean,
  ) {}

  take(entry: ReadEntry): void {
    const { path: name } = entry;
    if (!this.manifest) this.manifest = readManifest(entry);
    else this.found.set(name, this.readPart(entry, name));
    // Failures are looked at in end(); until then nobody waits for them.
    this.manifest.catch(() => undefined);
    this.found.get(name)?.catch(() => undefined);
  }

  private async readPart(entry: ReadEntry, name: string): Promise<Part> {
    const isOurs = entry.type === 'File' && path.posix.normalize(name) === name && !/^\/|^\.\.|\\|:/.test(name);
    if (!isOurs) {
      entry.resume();
      throw new BackupError(`The backup holds something that does not belong in one: ${name}`);
    }
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    // Without a pause in between: the archive flows on, and what comes before there is a reader is lost.
    const read = pipeline(meter, this.keep(name) ? this.fileFor(name) : nowhere());
    entry.pipe(meter);
    await read;
    return { path: name, bytes, sha256: hash.digest('hex') };
  }

  private fileFor(name: string): Writable {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    return createWriteStream(file, { mode: 0o600, flush: true });
  }

  async end(): Promise<Manifest> {
    if (!this.manifest) throw new BackupError('The file is empty.');
    const manifest = await this.manifest;
    const found = new Map<string, Part>();
    for (const [name, part] of this.found) found.set(name, await part);
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
