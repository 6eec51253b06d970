import type { Message } from '~/shared/forms/messages';
import { DOCUMENT_BYTES_MAX, PICTURE_BYTES_MAX } from '~/uploads/upload-limits';
import { NotSent, sendFile, type Sending } from './send-file';
import type { Uploaded } from './uploaded';

/** A file on its way into a text. `progress` is the part that was sent, from 0 to 1. */
export type Item = {
  id: number;
  fileName: string;
  byteSize: number;
  /** As its name claims; only the server knows. */
  isImage: boolean;
  state: 'waiting' | 'sending' | 'kept' | 'failed';
  progress: number;
  uploaded?: Uploaded;
  error?: Message;
  canRetry?: boolean;
};

type Entry = Item & { file: File; sending?: Sending };

export type UploadQueue = {
  add: (files: Iterable<File>) => void;
  /** Stops sending it, or forgets it once it was sent. */
  remove: (id: number) => void;
  retry: (id: number) => void;
  stop: () => void;
};

const MEGA = 1_000_000;

/** Sends the files one after the other: on a phone's line two at once take as long, and half of each may be lost. */
export function openQueue(onChange: (items: Item[]) => void, onKept: (item: Item) => void): UploadQueue {
  let entries: Entry[] = [];
  let lastId = 0;
  const tell = () => onChange(entries.map(({ file: _file, sending: _sending, ...item }) => item));
  const change = (id: number, changes: Partial<Entry>) => {
    entries = entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry));
    tell();
  };
  const next = () => {
    const waiting = entries.find(({ state }) => state === 'waiting');
    if (!waiting || entries.some(({ state }) => state === 'sending')) return;
    void send(waiting);
  };
  const send = async ({ id, file }: Entry) => {
    const sending = sendFile(file, (progress) => change(id, { progress }));
    change(id, { state: 'sending', sending });
    try {
      const uploaded = await sending.done;
      change(id, { state: 'kept', progress: 1, uploaded });
      const kept = entries.find((entry) => entry.id === id);
      if (kept) onKept(kept);
    } catch (error) {
      const known = error instanceof NotSent ? error : new NotSent({ key: 'forum:uploads.failed' }, true);
      change(id, { state: 'failed', error: known.reason, canRetry: known.canRetry });
    }
    next();
  };
  return {
    add: (files) => {
      for (const file of files) entries = [...entries, entryFor((lastId += 1), file)];
      tell();
      next();
    },
    remove: (id) => {
      entries.find((entry) => entry.id === id)?.sending?.cancel();
      entries = entries.filter((entry) => entry.id !== id);
      tell();
      next();
    },
    retry: (id) => {
      change(id, { state: 'waiting', progress: 0, error: undefined });
      next();
    },
    stop: () => entries.forEach(({ sending }) => sending?.cancel()),
  };
}

function entryFor(id: number, file: File): Entry {
  const isImage = file.type.startsWith('image/');
  const entry = { id, file, fileName: file.name, byteSize: file.size, isImage, progress: 0 };
  // Judged by its content on the server; this only spares a phone the sending of what is too large anyway.
  const max = isImage ? PICTURE_BYTES_MAX : DOCUMENT_BYTES_MAX;
  if (file.size <= max) return { ...entry, state: 'waiting' };
  return { ...entry, state: 'failed', error: { key: 'forum:uploads.tooLargeToSend', params: { max: max / MEGA } } };
}
