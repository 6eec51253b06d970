import { useEffect, useState } from 'react';
import { countCharacters } from '~/shared/forms/count-characters';
import { useWords } from '~/shared/i18n/words-context';

/** A screen reader hears the count when typing pauses this long; at every key it would talk through the typing. */
const ANNOUNCE_AFTER_MS = 1000;
/** Only a count that begins to matter is announced. */
const ANNOUNCE_WITHIN = 20;

type CharacterCounterProps = { id: string; text: string; max: number };

/** "hoogstens 280 tekens" until script runs, then "295 van 280 tekens" as one types. */
export function CharacterCounter({ id, text, max }: CharacterCounterProps) {
  const { t } = useWords();
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const count = countCharacters(text);
  const spoken = useSpoken(live && count > max - ANNOUNCE_WITHIN ? t('shared:form.counted', { count: max, typed: count }) : '');
  return (
    <>
      <p className="meta num" id={id}>
        {live ? t('shared:form.counted', { count: max, typed: count }) : t('shared:form.atMost', { count: max })}
      </p>
      {live && (
        <p className="vh" role="status">
          {spoken}
        </p>
      )}
    </>
  );
}

function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return spoken;
}
