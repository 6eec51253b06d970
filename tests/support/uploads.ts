import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** Uploads of the file's tests go to a folder of their own. Import this before anything that reads the settings. */
export const uploadsHome = mkdtempSync(path.join(tmpdir(), 'estafette-uploads-'));
process.env.DATA_DIR = uploadsHome;

afterAll(() => rmSync(uploadsHome, { recursive: true, force: true }));
