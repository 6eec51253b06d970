import { useEffect, useRef } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import type { Mentions } from './use-mentions';

/** The names under the caret; `top` in pixels below the top of the text, absent where the place is not known. */
export function MentionList({ listId, people, active, pick, top }: Mentions & { top?: number }) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (top !== undefined) list.current?.style.setProperty('top', `${top}px`);
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <>
      {people.length > 0 && (
        <ul className="suggestions" role="listbox" id={listId} aria-label={t('forum:editor.people.label')} ref={list}>
          {people.map((person, nth) => (
            // The keys are those of the text itself, where the focus stays.
            <li
              key={person.id}
              role="option"
              id={`${listId}-${nth}`}
              aria-selected={nth === active}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(person);
              }}
            >
              {person.name} <span className="meta">{person.about}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="vh" role="status">
        {people.length > 0 && t('forum:editor.people.found', { count: people.length })}
      </p>
    </>
  );
}
