import { useEffect, useState } from 'react';
import type { Message } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { TextField } from '~/shared/ui/text-fields';
import { MAX_TAGS } from '../topics/topic-limits';

/** Milliseconds without typing before existing tags are looked up. */
const PAUSE_MS = 250;

/** Tags, divided by commas; with script existing ones are suggested for the one being typed. */
export function TagField({ error, defaultValue }: { error?: Message; defaultValue?: string }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const suggestions = useSuggestions(typed);
  return (
    <>
      <TextField
        name="tags"
        label={t('forum:compose.tags.label')}
        hint={t('forum:compose.tags.hint', { count: MAX_TAGS })}
        error={error}
        optional
        defaultValue={defaultValue}
        list="tag-suggestions"
        autoComplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id="tag-suggestions">
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}

/** What the field could become: what stands in it, with its last tag completed. */
function useSuggestions(typed: string): string[] {
  const [suggestions, setSuggestions] = useState<string[]>([]);
  useEffect(() => {
    const parts = typed.split(',');
    const last = (parts.pop() ?? '').trim();
    if (last.length < 2) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const before = parts.map((part) => `${part.trim()}, `).join('');
      void findTags(last, stop.signal).then((names) => setSuggestions(names.map((name) => before + name)));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return suggestions;
}

async function findTags(start: string, signal: AbortSignal): Promise<string[]> {
  try {
    const answer = await fetch(`${links.tags()}?q=${encodeURIComponent(start)}`, { signal });
    if (!answer.ok) return [];
    const tags = (await answer.json()) as { name: string }[];
    return tags.map((tag) => tag.name);
  } catch {
    // Aborted by the next letter, or no network: without suggestions the field works as well.
    return [];
  }
}
