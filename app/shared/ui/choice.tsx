import type { ComponentProps, ReactNode } from 'react';
import type { Message } from '~/shared/forms/messages';
import { FieldError } from './field';

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  type?: 'checkbox' | 'radio';
  /** A line under the label. */
  hint?: ReactNode;
  /** A number at the end of the row, such as how many results a filter leaves. */
  count?: ReactNode;
  card?: boolean;
};

/** A checkbox or radio button with its label, 44 px high. */
export function Choice({ label, type = 'checkbox', hint, count, card = false, className, ...input }: ChoiceProps) {
  return (
    <label className={`choice${card ? ' choice-card' : ''}${className ? ` ${className}` : ''}`}>
      <input type={type} {...input} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      {count !== undefined && <span className="n">{count}</span>}
    </label>
  );
}

type ChoiceGroupProps = { id: string; legend: ReactNode; hint?: ReactNode; error?: Message; children: ReactNode };

/** Choices under one question. The error summary links to the group. */
export function ChoiceGroup({ id, legend, hint, error, children }: ChoiceGroupProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described || undefined} data-error={error ? '' : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error && <FieldError id={id} error={error} />}
    </fieldset>
  );
}
