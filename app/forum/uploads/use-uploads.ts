import { useEffect, useRef, useState } from 'react';
import { insertMarkdown } from '../editor/insert-markdown';
import { openQueue, type Item, type UploadQueue } from './upload-queue';

/** The files on their way into the text field with this id, and what can be done with them. */
export function useUploads(fieldId: string, markdownFor: (item: Item, alt: string) => string) {
  const [items, setItems] = useState<Item[]>([]);
  const [lastInserted, setLastInserted] = useState<string | null>(null);
  const queue = useRef<UploadQueue | null>(null);
  const insert = useRef<(item: Item, alt: string) => void>(() => undefined);
  insert.current = (item, alt) => {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLTextAreaElement)) return;
    insertMarkdown(field, markdownFor(item, alt));
    queue.current?.remove(item.id);
    setLastInserted(item.fileName);
  };
  useEffect(() => {
    // A document needs no description: it is put into the text at once.
    const opened = openQueue(setItems, (item) => {
      if (item.uploaded?.kind === 'document') insert.current(item, '');
    });
    queue.current = opened;
    return () => opened.stop();
  }, []);
  return {
    items,
    lastInserted,
    add: (files: Iterable<File>) => queue.current?.add(files),
    remove: (id: number) => queue.current?.remove(id),
    retry: (id: number) => queue.current?.retry(id),
    insert: (item: Item, alt: string) => insert.current(item, alt),
  };
}

/** Takes the files that are dropped or pasted anywhere in `area`; `onOver` hears whether files hang above it. */
export function useDroppedFiles(area: () => Element | null, add: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef({ area, add });
  latest.current = { area, add };
  useEffect(() => {
    const element = latest.current.area();
    if (!element) return;
    const stop = new AbortController();
    const listen = (kind: string, work: (event: DragEvent) => void) =>
      // Before the rich editor, which would take a picture for text.
      element.addEventListener(kind, (event) => work(event as DragEvent), { capture: true, signal: stop.signal });
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    });
    listen('dragleave', (event) => {
      if (!(event.relatedTarget instanceof Node) || !element.contains(event.relatedTarget)) setIsOver(false);
    });
    listen('drop', (event) => {
      setIsOver(false);
      take(event, event.dataTransfer, latest.current.add);
    });
    listen('paste', (event) => {
      const { clipboardData } = event as unknown as ClipboardEvent;
      // Word and Excel put a picture of the text beside the text itself.
      if (clipboardData && !clipboardData.types.includes('text/plain')) take(event, clipboardData, latest.current.add);
    });
    return () => stop.abort();
  }, []);
  return isOver;
}

function take(event: Event, from: DataTransfer | null, add: (files: File[]) => void): void {
  const files = [...(from?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  add(files);
}

/** Keeps the form around `element` from being sent while `isBlocked`: what waits would be left behind. */
export function useSendGuard(element: () => Element | null, isBlocked: boolean, onBlocked: () => void): void {
  const latest = useRef({ element, isBlocked, onBlocked });
  latest.current = { element, isBlocked, onBlocked };
  useEffect(() => {
    const form = latest.current.element()?.closest('form');
    const guard = (event: Event) => {
      if (!latest.current.isBlocked) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current.onBlocked();
    };
    form?.addEventListener('submit', guard, { capture: true });
    return () => form?.removeEventListener('submit', guard, { capture: true });
  }, []);
}
