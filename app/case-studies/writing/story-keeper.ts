import { dropCopy, readCopy, writeCopy } from '~/shared/forms/device-copies';
import { emptied, fieldsOf, fill, type Fields } from '~/shared/forms/form-fields';
import type { FieldErrors } from '~/shared/forms/messages';

/** Milliseconds without typing before the story is saved: a pause to think, not every letter. */
const PAUSE_MS = 2_000;
/** Milliseconds before saving is tried again after it failed. */
const RETRY_MS = 5_000;
/** Bytes: browsers refuse a request that outlives its page above 64 kB. */
const KEEPALIVE_MAX = 60_000;
/** Statuses of a server, or of what stands before it, that will answer again later. */
const AWAY = new Set([429, 502, 503, 504]);

/**
 * What became of the last save. `onDevice`: the server cannot be reached, this device keeps it; `signedOut`: until
 * somebody signs in again; `overtaken`: another writer saved meanwhile; `refused`: it cannot be kept as it is.
 */
export type StoryState = { savedAt: number | null; missing?: FieldErrors; trouble?: 'onDevice' | 'signedOut' | 'overtaken' | 'refused' };

/** What this device holds that another save overtook. */
export type OtherCopy = { at: number; use: () => void; drop: () => void };

type Keeping = {
  form: HTMLFormElement;
  address: string;
  copyKey: string;
  savedAt: number | null;
  onChange: (state: StoryState) => void;
  onOther: (other: OtherCopy | null) => void;
  /** Makes room for as many quotes as the fields hold, before they are filled in. */
  onFill: (fields: Fields, done: () => void) => void;
};

/**
 * Saves a story while somebody types: after a pause, when the page is left, and when the network is back. Until the
 * server has it, the device keeps a copy, which outlives an expired session and a closed browser. Returns how to stop.
 */
export function keepStory(keeping: Keeping): () => void {
  const { form, address, copyKey } = keeping;
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let isOver = false;
  let savedAt = keeping.savedAt;
  let missing: FieldErrors | undefined;
  let sending: Promise<void> | undefined;

  const tell = (trouble?: StoryState['trouble']) => keeping.onChange({ savedAt, missing, ...(trouble && { trouble }) });
  const later = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  const save = () => {
    clearTimeout(timer);
    if (!dirty || isOver || sending) return;
    dirty = false;
    sending = send(address, fieldsOf(form))
      .then((sent) => {
        if (typeof sent === 'string') return failed(sent);
        savedAt = sent.savedAt;
        missing = sent.missing;
        hidden(form, 'id', String(sent.id));
        hidden(form, 'revision', String(sent.revision));
        if (!dirty) dropCopy(copyKey);
        tell();
      })
      .finally(() => {
        sending = undefined;
        if (dirty && !isOver) later(PAUSE_MS);
      });
  };
  const failed = (trouble: Trouble) => {
    dirty = true;
    // Saving on would only be refused again: the person decides.
    isOver = trouble === 'overtaken';
    tell(trouble);
    if (!isOver) later(RETRY_MS);
  };
  const typed = () => {
    dirty = true;
    writeCopy(copyKey, { at: Date.now(), base: revisionOf(form), fields: fieldsOf(form) });
    later(PAUSE_MS);
  };
  const submitted = (event: SubmitEvent) => {
    clearTimeout(timer);
    dirty = false;
    if (!sending) return;
    // The save on its way counts the revision up: what is sent now has to go on from that.
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : undefined;
    void sending.finally(() => form.requestSubmit(button));
  };
  const { signal } = ended;
  form.addEventListener('input', typed, { signal });
  form.addEventListener('submit', submitted, { signal, capture: true });
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' && save()), { signal });
  window.addEventListener('pagehide', save, { signal });
  window.addEventListener('online', save, { signal });
  bringBack(keeping, () => {
    dirty = true;
    save();
  });
  return () => {
    save();
    clearTimeout(timer);
    ended.abort();
  };
}

/** What was typed on this device and never reached the server: it goes on from there, or is offered. */
function bringBack({ form, copyKey, onFill, onOther }: Keeping, save: () => void): void {
  const copy = readCopy(copyKey);
  if (!copy) return;
  if (saysTheSame(copy.fields, fieldsOf(form))) return dropCopy(copyKey);
  const use = () => onFill(copy.fields, () => {
    // A box that was not ticked, and an answer that was not chosen, is not in the copy.
    fill(form, { ...emptied(fieldsOf(form)), ...copy.fields });
    onOther(null);
    save();
  });
  if (copy.base === revisionOf(form)) return use();
  onOther({ at: copy.at, use, drop: () => (dropCopy(copyKey), onOther(null)) });
}

type Sent = { id: number; revision: number; savedAt: number; missing: FieldErrors };
type Trouble = NonNullable<StoryState['trouble']>;

async function send(address: string, fields: Fields): Promise<Sent | Trouble> {
  const body = new URLSearchParams(fields);
  try {
    const keepalive = body.toString().length < KEEPALIVE_MAX;
    const answer = await fetch(address, { method: 'POST', body, keepalive, headers: { Accept: 'application/json' } });
    if (answer.status === 403) return 'signedOut';
    if (answer.status === 409) return 'overtaken';
    if (!answer.ok) return AWAY.has(answer.status) ? 'onDevice' : 'refused';
    return (await answer.json()) as Sent;
  } catch {
    // No network, or an answer that is not ours: what to do is the same.
    return 'onDevice';
  }
}

const NOT_TYPED = new Set(['id', 'revision', 'submissionKey', 'intent']);

function saysTheSame(one: Fields, other: Fields): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)].filter((name) => !NOT_TYPED.has(name)));
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}

function revisionOf(form: HTMLFormElement): number {
  return Number((form.elements.namedItem('revision') as HTMLInputElement | null)?.value ?? 0);
}

function hidden(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
