import { useRef } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { TextField } from '~/shared/ui/text-fields';
import { useHydrated } from '~/shared/ui/use-hydrated';
import type { Message } from '~/shared/forms/messages';

type ColourFieldProps = { name: string; label: string; hint: string; error?: Message; defaultValue: string };

/** Velvet of tokens.css: where choosing begins when no colour is written. */
const FIRST = '#7c1d4b';

/** A colour as `#rrggbb`, or nothing. With script it can be picked by eye, and what is picked is written in the field. */
export function ColourField({ defaultValue, ...field }: ColourFieldProps) {
  const { t } = useWords();
  const around = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  const write = (colour: string) => {
    const written = around.current?.querySelector<HTMLInputElement>(`[name="${field.name}"]`);
    if (written) written.value = colour;
  };
  return (
    <div ref={around}>
      <TextField {...field} autoComplete="off" spellCheck={false} defaultValue={defaultValue} optional />
      {hydrated && (
        <label className="choice mt-2 items-center">
          <input
            type="color"
            className="size-12 shrink-0 cursor-pointer"
            defaultValue={/^#[0-9a-f]{6}$/i.test(defaultValue) ? defaultValue : FIRST}
            onInput={(event) => write(event.currentTarget.value)}
          />
          {t('admin:settings.pickColour')}
        </label>
      )}
    </div>
  );
}
