import { dropCopy, readCopy, writeCopy, type DeviceCopy } from '~/shared/forms/device-copies';
import { emptied, fieldsOf, fill, type Fields } from '~/shared/forms/form-fields';
import { isEmpty, saysTheSame } from './draft-fields';
import { askOfDraft, sendDraft, type Sent } from './draft-post';

/** Milliseconds without typing before the draft is saved: a pause to think, not every letter. */
const PAUSE_MS = 1_500;
/** Milliseconds before saving is tried again after it failed. */
const RETRY_MS = 5_000;

/**
 * `onDevice`: not saved yet, and this device keeps it until the server can be reached; `signedOut`: until somebody signs in
 * again.
 */
export type DraftState = {
  savedAt: number | null;
  failed: boolean;
  onDevice?: boolean;
  signedOut?: boolean;
  discarded?: boolean;
  other?: OtherVersion;
};

/** What was typed on this device while another draft of the same place was saved elsewhere. */
export type OtherVersion = { at: number; fields: Fields };

/** What the buttons of the form ask for. */
export type DraftKeeper = {
  stop: () => void;
  discard: () => Promise<void>;
  restore: () => Promise<void>;
  /** Shows the other version in the form, and keeps what stood there as the other. */
  swap: () => void;
  dropOther: () => void;
};

type Keeping = {
  form: HTMLFormElement;
  address: string;
  /** Where this device keeps what is not saved yet. */
  copyKey: string;
  /** When the draft that the form was filled with was saved. */
  savedAt: number | null;
  onChange: (state: DraftState) => void;
  /** What the fields hold without a draft. */
  fresh: Fields;
};

/**
 * Saves what is typed in a form as a draft: after a pause, when the page is left, when the network is back, and when the
 * form is sent (should sending fail, the text is safe). Until the server has it, the device keeps a copy, which
 * outlives an expired session, a closed browser and a network that is gone.
 */
export function keepDraft(keeping: Keeping): DraftKeeper {
  const { form, address, copyKey } = keeping;
  const otherKey = `${copyKey} other`;
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let filling = false;
  let base = keeping.savedAt;
  let other: OtherVersion | undefined;
  let sending: Promise<unknown> = Promise.resolve();

  const tell = (state: DraftState) => keeping.onChange(other ? { ...state, other } : state);
  /** Tells what became of a save, and lets go of the copy only when the text is safe; false when it is not. */
  const settle = (fields: Fields, sent: Sent): boolean => {
    const savedAt = typeof sent === 'number' ? sent : null;
    const safe = savedAt !== null || (sent === null && isEmpty(fields));
    if (safe) {
      base = savedAt;
      dropCopy(copyKey);
    }
    tell({ savedAt, failed: !safe, ...(sent === 'away' && { onDevice: true }), ...(sent === 'signedOut' && { signedOut: true }) });
    return safe;
  };
  const save = () => {
    clearTimeout(timer);
    if (!dirty) return;
    dirty = false;
    const fields = fieldsOf(form);
    sending = sendDraft(address, fields).then((sent) => {
      if (!settle(fields, sent)) later(RETRY_MS);
    });
  };
  const later = (pause: number) => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  const typed = () => {
    if (filling) return;
    writeCopy(copyKey, { at: Date.now(), base, fields: fieldsOf(form) });
    later(PAUSE_MS);
  };
  const fillQuietly = (fields: Fields) => {
    filling = true;
    fill(form, fields);
    filling = false;
  };
  const stopSaving = async () => {
    clearTimeout(timer);
    dirty = false;
    // A save that arrived later would undo what is asked for now.
    await sending;
  };
  const keepOther = (version: OtherVersion | undefined) => {
    other = version;
    if (version) writeCopy(otherKey, { ...version, base: null });
    else dropCopy(otherKey);
  };
  const bringBack = async (copy: DeviceCopy) => {
    // Saved elsewhere since this was typed: neither of the two may go.
    if (base !== null && base !== copy.base) {
      dropCopy(copyKey);
      if (!saysTheSame(copy.fields, fieldsOf(form))) keepOther({ at: copy.at, fields: copy.fields });
      return tell({ savedAt: base, failed: false });
    }
    const sent = await sendDraft(address, copy.fields);
    // The server has the last word: it keeps no draft of a text that was posted after all.
    if (sent === null) return dropCopy(copyKey);
    fillQuietly(copy.fields);
    if (!settle(copy.fields, sent)) later(RETRY_MS);
  };
  const { signal } = ended;
  form.addEventListener('input', typed, { signal });
  form.addEventListener('submit', save, { signal });
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' && save()), { signal });
  window.addEventListener('pagehide', save, { signal });
  window.addEventListener('online', save, { signal });
  other = readCopy(otherKey);
  const copy = readCopy(copyKey);
  if (copy) sending = bringBack(copy);
  else if (other) tell({ savedAt: base, failed: false });
  return {
    stop: () => {
      save();
      clearTimeout(timer);
      ended.abort();
    },
    discard: async () => {
      await stopSaving();
      const fields = fieldsOf(form);
      if (!(await askOfDraft(address, 'discard', fields))) return tell({ savedAt: null, failed: true });
      dropCopy(copyKey);
      base = null;
      fillQuietly({ ...emptied(fields), ...keeping.fresh });
      tell({ savedAt: null, failed: false, discarded: true });
    },
    restore: async () => {
      await stopSaving();
      const restored = await askOfDraft(address, 'restore', { place: fieldsOf(form).place ?? '' });
      if (!restored) return tell({ savedAt: null, failed: true });
      base = restored.savedAt;
      fillQuietly(restored.fields ?? {});
      tell({ savedAt: restored.savedAt, failed: false });
    },
    swap: () => {
      const fields = fieldsOf(form);
      const wanted = other;
      if (!wanted) return;
      keepOther({ at: Date.now(), fields });
      fill(form, { ...emptied(fields), ...wanted.fields });
      tell({ savedAt: base, failed: false });
    },
    dropOther: () => {
      keepOther(undefined);
      tell({ savedAt: base, failed: false });
    },
  };
}
