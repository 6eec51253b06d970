import { useEffect, useRef, useState } from 'react';
import { applyChange } from '../posts/apply-change';
import { MentionList } from './mention-list';
import { mentionIn, mentionMarkdown } from './mention-query';
import { useMentions, type Suggested } from './use-mentions';

/** Suggests names while somebody types `@` and a name in a text field. */
export function TypedMentions({ fieldId }: { fieldId: string }) {
  const [name, setName] = useState<string | null>(null);
  const insert = (person: Suggested) => {
    const field = document.getElementById(fieldId);
    const query = field instanceof HTMLTextAreaElement && queryIn(field);
    if (!query) return;
    applyChange(field, { from: query.from, to: field.selectionStart, insert: `${mentionMarkdown(person)} ` });
    setName(null);
  };
  const mentions = useMentions(name, fieldId, insert);
  const onKey = useRef(mentions.onKey);
  useEffect(() => {
    onKey.current = mentions.onKey;
  });
  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const ended = new AbortController();
    const look = () => setName(queryIn(field)?.name ?? null);
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || !onKey.current(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const kind of ['input', 'click', 'keyup'] as const) field.addEventListener(kind, look, { signal: ended.signal });
    field.addEventListener('keydown', press, { signal: ended.signal, capture: true });
    field.addEventListener('blur', () => setName(null), { signal: ended.signal });
    field.setAttribute('aria-autocomplete', 'list');
    return () => ended.abort();
  }, [fieldId]);
  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (mentions.activeId) {
      field?.setAttribute('aria-controls', mentions.listId);
      field?.setAttribute('aria-activedescendant', mentions.activeId);
    } else {
      field?.removeAttribute('aria-controls');
      field?.removeAttribute('aria-activedescendant');
    }
  }, [fieldId, mentions.listId, mentions.activeId]);
  return (
    <div className="typed-mentions">
      <MentionList {...mentions} />
    </div>
  );
}

function queryIn(field: HTMLTextAreaElement) {
  return field.selectionStart === field.selectionEnd ? mentionIn(field.value.slice(0, field.selectionStart)) : null;
}
