/** With what the key of everything begins that somebody typed and that this device keeps until the server has it. */
export const COPY_PREFIX = 'draft ';

/** What a device holds until the server has it; moments are milliseconds since 1970. */
export type DeviceCopy = {
  at: number;
  /** When the draft was saved that the typing began from; `null` when there was none. */
  base: number | null;
  fields: Record<string, string>;
};

/** Keeps a copy under this key. */
export function writeCopy(key: string, copy: DeviceCopy): void {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // The storage is full or switched off; the draft on the server does without the copy.
  }
}

/** The copy under this key, if there is one that can be read. */
export function readCopy(key: string): DeviceCopy | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as DeviceCopy);
  } catch {
    // Switched off, or half written: one can still write, and the draft on the server is there.
    return undefined;
  }
}

/** Lets go of the copy under this key. */
export function dropCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Switched off: then there is none.
  }
}

/** On a shared computer nothing of what somebody typed stays behind: call once, and signing out takes it all along. */
export function forgetCopiesOnSignOut(signOutAddress: string): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== signOutAddress) return;
    for (const key of Object.keys(localStorage)) if (key.startsWith(COPY_PREFIX)) localStorage.removeItem(key);
  });
}
