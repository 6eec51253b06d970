/** Milliseconds without typing before the draft is saved: a pause to think, not every letter. */
const PAUSE_MS = 1_500;
/** Milliseconds before saving is tried again after it failed. */
const RETRY_MS = 5_000;

export type DraftState = { savedAt: number | null; failed: boolean; discarded?: boolean };

/** What the buttons of the form ask for. */
export type DraftKeeper = { stop: () => void; discard: () => Promise<void>; restore: () => Promise<void> };

type Keeping = {
  form: HTMLFormElement;
  address: string;
  /** Where this browser tab keeps what is not saved yet. */
  copyKey: string;
  /** When the draft that the form was filled with was saved. */
  savedAt: number | null;
  onChange: (state: DraftState) => void;
  /** What the fields hold without a draft. */
  fresh: Record<string, string>;
};

/** What a tab holds until the server has it. */
type Copy = { at: number; fields: Record<string, string> };

/**
 * Saves what is typed in a form as a draft: after a pause, when the page is left, and when the form is sent
 * (should sending fail, the text is safe). Until the server has it, the tab keeps a copy, which outlives an
 * expired session and a network that is gone.
 */
export function keepDraft(keeping: Keeping): DraftKeeper {
  const { form } = keeping;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let filling = false;
  let sending: Promise<unknown> = Promise.resolve();

  const save = () => {
    clearTimeout(timer);
    if (!dirty) return;
    dirty = false;
    const fields = fieldsOf(form);
    sending = send(keeping, fields).then((sent) => {
      if (!tell(keeping, fields, sent)) later(RETRY_MS);
    });
  };
  const later = (pause: number) => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  const typed = () => {
    if (filling) return;
    writeCopy(keeping.copyKey, { at: Date.now(), fields: fieldsOf(form) });
    later(PAUSE_MS);
  };
  const left = () => {
    if (document.visibilityState === 'hidden') save();
  };
  const fillQuietly = (fields: Record<string, string>) => {
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
  form.addEventListener('input', typed);
  form.addEventListener('submit', save);
  document.addEventListener('visibilitychange', left);
  window.addEventListener('pagehide', save);
  void bringBack(keeping);
  const stop = () => {
    save();
    clearTimeout(timer);
    form.removeEventListener('input', typed);
    form.removeEventListener('submit', save);
    document.removeEventListener('visibilitychange', left);
    window.removeEventListener('pagehide', save);
  };
  return {
    stop,
    discard: async () => {
      await stopSaving();
      const fields = fieldsOf(form);
      if (!(await ask(keeping, 'discard', fields))) return;
      sessionStorage.removeItem(keeping.copyKey);
      fillQuietly({ ...emptied(fields), ...keeping.fresh });
      keeping.onChange({ savedAt: null, failed: false, discarded: true });
    },
    restore: async () => {
      await stopSaving();
      const restored = await ask(keeping, 'restore', { place: fieldsOf(form).place ?? '' });
      if (!restored) return;
      fillQuietly(restored.fields ?? {});
      keeping.onChange({ savedAt: restored.savedAt, failed: false });
    },
  };
}

type Answer = { savedAt: number | null; fields?: Record<string, string> };

/** Asks the server to throw the draft away or to put it back; `null` when that did not work, which is then told. */
async function ask({ address, onChange }: Keeping, intent: 'discard' | 'restore', fields: Record<string, string>): Promise<Answer | null> {
  try {
    const body = new URLSearchParams({ ...fields, intent });
    const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`${intent} refused: ${answer.status}`);
    return (await answer.json()) as Answer;
  } catch {
    // As for a save: the text stays where it is, and the reader is told.
    onChange({ savedAt: null, failed: true });
    return null;
  }
}

function emptied(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, '']));
}

/** When the server saved it, `null` when it did not keep it, `'failed'` when it could not be reached or refused. */
type Sent = number | null | 'failed';

async function send({ address }: Keeping, fields: Record<string, string>): Promise<Sent> {
  try {
    const body = new URLSearchParams({ ...fields, intent: 'save' });
    // keepalive: the request goes on when the page is closed. Browsers refuse it above 64 kB.
    const keepalive = body.toString().length < 60_000;
    const answer = await fetch(address, { method: 'POST', body, keepalive, headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`draft refused: ${answer.status}`);
    return ((await answer.json()) as Answer).savedAt;
  } catch {
    // Whatever the reason, the answer is the same: the reader is told, the copy stays, and it is tried again.
    return 'failed';
  }
}

/** Tells what became of a save, and lets go of the tab's copy only when the text is safe; false when it is not. */
function tell({ copyKey, onChange }: Keeping, fields: Record<string, string>, sent: Sent): boolean {
  const savedAt = sent === 'failed' ? null : sent;
  const safe = savedAt !== null || (sent === null && isEmpty(fields));
  if (safe) sessionStorage.removeItem(copyKey);
  onChange({ savedAt, failed: !safe });
  return safe;
}

/** Whether nothing is typed, as the server sees it (save-draft.server.ts). */
function isEmpty(fields: Record<string, string>): boolean {
  return ['title', 'summary', 'body', 'tags'].every((name) => (fields[name] ?? '').trim() === '');
}

/**
 * Fills the form with a copy that never reached the server. The server has the last word: it keeps no draft of
 * a copy whose very text was posted after all, and then there is nothing to bring back.
 */
async function bringBack(keeping: Keeping): Promise<void> {
  const copy = readCopy(keeping.copyKey);
  if (!copy) return;
  if (keeping.savedAt !== null && copy.at <= keeping.savedAt) return sessionStorage.removeItem(keeping.copyKey);
  const sent = await send(keeping, copy.fields);
  if (sent === null) return sessionStorage.removeItem(keeping.copyKey);
  tell(keeping, copy.fields, sent);
  fill(keeping.form, copy.fields);
}

/** Puts typed text back; what the page itself set (keys, revisions) stays as it is. */
function fill(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const [name, text] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'hidden') continue;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
      field.value = text;
      // So that the counter and the preview follow.
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const texts = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
  return Object.fromEntries(texts);
}

function writeCopy(key: string, copy: Copy): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // The tab's storage is full or switched off; the draft on the server does without the copy.
  }
}

function readCopy(key: string): Copy | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Copy);
}
