import { useRef, useState, type KeyboardEvent } from 'react';
import type { Message } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { TextField } from '~/shared/ui/text-fields';
import { useHydrated } from '~/shared/ui/use-hydrated';
import { MAX_TAGS } from '../topics/topic-limits';
import { useTagSuggestions } from './use-tag-suggestions';

const LIST = 'tag-suggestions';

/** Tags, divided by commas; with script existing ones are suggested for the one being typed. */
export function TagField({ error, defaultValue }: { error?: Message; defaultValue?: string }) {
  const { t } = useWords();
  const hydrated = useHydrated();
  const field = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const [names, close] = useTagSuggestions(typed);
  const isOpen = names.length > 0;
  const pick = (name: string) => {
    const input = field.current?.querySelector('input');
    if (!input) return;
    const before = input.value.split(',').slice(0, -1).map((part) => `${part.trim()}, `);
    input.value = `${before.join('')}${name}, `;
    // So that the draft follows.
    input.dispatchEvent(new Event('input', { bubbles: true }));
    setActive(-1);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = names[active];
    if (!isOpen) return;
    if (step !== undefined) setActive((active + step + (active < 0 && step < 0 ? 1 : 0) + names.length) % names.length);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen !== undefined) pick(chosen);
    else return;
    event.preventDefault();
  };
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? LIST : undefined,
    'aria-activedescendant': isOpen && active >= 0 ? `${LIST}-${active}` : undefined,
    onKeyDown: press,
    onBlur: close,
  } as const;
  return (
    <div className="suggesting" ref={field}>
      <TextField
        name="tags"
        label={t('forum:compose.tags.label')}
        hint={t('forum:compose.tags.hint', { count: MAX_TAGS })}
        error={error}
        optional
        defaultValue={defaultValue}
        autoComplete="off"
        {...(hydrated && combobox)}
        onInput={(event) => {
          setActive(-1);
          setTyped(event.currentTarget.value);
        }}
      />
      {isOpen && (
        <ul className="suggestions" role="listbox" id={LIST} aria-label={t('forum:compose.tags.label')}>
          {names.map((name, nth) => (
            <TagOption key={name} id={`${LIST}-${nth}`} name={name} chosen={nth === active} onPick={pick} />
          ))}
        </ul>
      )}
      {hydrated && (
        <p className="vh" role="status">
          {isOpen && t('forum:compose.tags.found', { count: names.length })}
        </p>
      )}
    </div>
  );
}

function TagOption({ id, name, chosen, onPick }: { id: string; name: string; chosen: boolean; onPick: (name: string) => void }) {
  return (
    // The focus stays in the field, and so do the keys.
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      onMouseDown={(event) => {
        event.preventDefault();
        onPick(name);
      }}
    >
      {name}
    </li>
  );
}
