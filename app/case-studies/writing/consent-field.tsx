import type { ReactNode } from 'react';
import type { Message } from '~/shared/forms/messages';
import { Choice } from '~/shared/ui/choice';
import { FieldError } from '~/shared/ui/field';
import { TICKED } from './story-values';

type ConsentProps = { name: string; error?: Message; isGiven: boolean; children: ReactNode };

/** A box that says that somebody agreed; without it the story cannot be handed in. */
export function ConsentField({ name, error, isGiven, children }: ConsentProps) {
  return (
    <div className="consent" data-error={error ? '' : undefined}>
      <Choice
        id={name}
        name={name}
        value={TICKED}
        label={children}
        defaultChecked={isGiven}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      {error && <FieldError id={name} error={error} />}
    </div>
  );
}
