import { useState, type ComponentProps } from 'react';
import { CharacterCounter } from './character-counter';
import { Field, splitFieldProps, wire, type FieldProps } from './field';

type Counted = {
  /** Greatest number of characters; shown under the field and counted down with script. */
  counter?: number;
};

type Input<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, keyof FieldProps>;

function useCounter(counter: number | undefined, id: string, start: unknown) {
  const [text, setText] = useState(typeof start === 'string' ? start : '');
  const counterId = `${id}-count`;
  if (counter === undefined) return { setText, ids: [], view: undefined };
  return { setText, ids: [counterId], view: <CharacterCounter id={counterId} text={text} max={counter} /> };
}

/** One line of text. */
export function TextField(props: FieldProps & Counted & Input<'input'>) {
  const { field, input } = splitFieldProps(props);
  const { counter: max, type = 'text', className, onInput, ...rest } = input;
  const counter = useCounter(max, field.id ?? field.name, rest.value ?? rest.defaultValue);
  return (
    <Field {...field} after={counter.view}>
      <input
        className={className ? `input ${className}` : 'input'}
        type={type}
        {...rest}
        {...wire(field, counter.ids)}
        onInput={(event) => {
          counter.setText(event.currentTarget.value);
          onInput?.(event);
        }}
      />
    </Field>
  );
}

/** Text of several lines; it grows with what is typed. */
export function TextArea(props: FieldProps & Counted & Input<'textarea'>) {
  const { field, input } = splitFieldProps(props);
  const { counter: max, rows = 4, className, onInput, ...rest } = input;
  const counter = useCounter(max, field.id ?? field.name, rest.value ?? rest.defaultValue);
  return (
    <Field {...field} after={counter.view}>
      <textarea
        className={className ? `input ${className}` : 'input'}
        rows={rows}
        {...rest}
        {...wire(field, counter.ids)}
        onInput={(event) => {
          counter.setText(event.currentTarget.value);
          onInput?.(event);
        }}
      />
    </Field>
  );
}

export type Option = { value: string; label: string };

/** A choice of one from a list; `placeholder` is the first, empty option. */
export function SelectField(props: FieldProps & Input<'select'> & { options: readonly Option[]; placeholder?: string }) {
  const { field, input } = splitFieldProps(props);
  const { options, placeholder, className, ...rest } = input;
  return (
    <Field {...field}>
      <select className={className ? `input ${className}` : 'input'} {...rest} {...wire(field)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
