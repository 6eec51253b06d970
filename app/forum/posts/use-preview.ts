import { useEffect, useRef, useState } from 'react';
import { links } from '~/shared/links';
import type { Message } from '~/shared/forms/messages';

/** Milliseconds without typing before the preview is made anew. */
const PAUSE_MS = 500;

type Preview = { html: string; busy: boolean; error: Message | null };

/** What the text will look like, made by the server as it is typed. `startHtml` is what the page came with. */
export function usePreview(source: string | null, startHtml: string): Preview {
  const [preview, setPreview] = useState<Preview>({ html: startHtml, busy: false, error: null });
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (source === null || source === shown.current) return;
    const stop = new AbortController();
    // What the page opened with need not wait for a pause.
    const pause = shown.current === null ? 0 : PAUSE_MS;
    const timer = setTimeout(() => {
      setPreview((before) => ({ ...before, busy: true }));
      void renderOnServer(source, stop.signal).then((answer) => {
        if (stop.signal.aborted) return;
        shown.current = source;
        // The old content stays until there is something new (design/README.md, Loading).
        setPreview((before) => ({ html: answer.html ?? before.html, busy: false, error: answer.error ?? null }));
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [source]);
  return preview;
}

async function renderOnServer(source: string, signal: AbortSignal): Promise<{ html?: string; error?: Message }> {
  if (source.trim() === '') return { html: '' };
  try {
    const body = new URLSearchParams({ body: source });
    const answer = await fetch(links.preview(), { method: 'POST', body, signal, headers: { Accept: 'application/json' } });
    const { html, error } = (await answer.json()) as { html?: string; error?: Message };
    return answer.ok ? { html } : { error };
  } catch {
    // Aborted by the next letter, or no network: the preview waits, the text itself is not touched.
    return {};
  }
}
