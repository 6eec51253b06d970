import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDraft, type DraftState } from '~/forum/drafts/draft-keeper';

const COPY_KEY = 'draft 1 topic:1';

/** As much of a browser as the keeper touches: a form with one text, the device's storage and the server's answer. */
function aTab(text: string, answer: () => Response, asked: Partial<Storage> = {}) {
  const form = Object.assign(new EventTarget(), { text });
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    ...asked,
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('FormData', class {
    *[Symbol.iterator]() {
      yield ['body', form.text];
    }
  });
  vi.stubGlobal('fetch', async () => answer());
  const states: DraftState[] = [];
  const element = form as unknown as HTMLFormElement;
  const onChange = (state: DraftState) => void states.push(state);
  const keeper = keepDraft({ form: element, address: '/drafts', copyKey: COPY_KEY, savedAt: null, fresh: {}, onChange });
  return { form, kept, states, keeper };
}

async function typeAndLeave({ form, states }: ReturnType<typeof aTab>): Promise<DraftState | undefined> {
  form.dispatchEvent(new Event('input'));
  form.dispatchEvent(new Event('submit'));
  await vi.waitFor(() => expect(states).not.toHaveLength(0));
  return states.at(-1);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the copy on the device', () => {
  it.each([
    ['goes when the server has the text', 'Half af', () => Response.json({ savedAt: 7 }), { savedAt: 7, failed: false }, false],
    ['goes when the form was wiped', ' ', () => Response.json({ savedAt: null }), { savedAt: null, failed: false }, false],
    ['stays when the server kept nothing of it', 'Half af', () => Response.json({ savedAt: null }), { savedAt: null, failed: true }, true],
    ['stays when the server refused', 'Half af', () => new Response(null, { status: 503 }), { savedAt: null, failed: true, onDevice: true }, true],
    ['stays when the session ended meanwhile', 'Half af', () => new Response(null, { status: 403 }), { savedAt: null, failed: true, signedOut: true }, true],
    ['stays when the server does not take it', 'Half af', () => new Response(null, { status: 422 }), { savedAt: null, failed: true }, true],
  ])('%s', async (_, text, answer, state, stays) => {
    const tab = aTab(text, answer);
    expect(await typeAndLeave(tab)).toEqual(state);
    expect(tab.kept.has(COPY_KEY)).toBe(stays);
  });

  const refuse = (): never => {
    throw new Error('the storage is switched off');
  };
  it.each([
    ['nothing at all', { getItem: refuse, setItem: refuse, removeItem: refuse }],
    ['half a copy', { getItem: (): string => '{"at":1,"fie' }],
  ])('is done without on a device that keeps %s', async (_, storage) => {
    const tab = aTab('Half af', () => Response.json({ savedAt: 7 }), storage);
    expect(await typeAndLeave(tab)).toEqual({ savedAt: 7, failed: false });
  });
});
