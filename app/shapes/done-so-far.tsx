import { useEffect, useState } from 'react';
import { useWords } from '~/shared/i18n/words-context';

type DoneProps = {
  /** The names of the fields that are needed. */
  needed: readonly string[];
  /** What they hold as the page opens. */
  values: Record<string, string | undefined>;
  /** The id of the form, to follow what is typed. */
  formId: string;
};

/** "4 van 6 verplichte velden zijn klaar", with a leg for each; it follows what is typed. */
export function DoneSoFar({ needed, values, formId }: DoneProps) {
  const { t } = useWords();
  const [filled, setFilled] = useState(() => needed.map((name) => (values[name] ?? '').trim() !== ''));
  const names = needed.join(' ');
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return undefined;
    const count = () => {
      const data = new FormData(form);
      setFilled(names.split(' ').map((name) => String(data.get(name) ?? '').trim() !== ''));
    };
    count();
    form.addEventListener('input', count);
    return () => form.removeEventListener('input', count);
  }, [formId, names]);
  if (needed.length === 0) return null;
  return (
    <div className="done-so-far">
      <p className="small num">{t('shapes:done.count', { done: filled.filter(Boolean).length, count: needed.length })}</p>
      <div className="legbar" aria-hidden="true">
        {filled.map((isFull, index) => (
          <span key={index} className={isFull ? 'full' : undefined} />
        ))}
      </div>
    </div>
  );
}
