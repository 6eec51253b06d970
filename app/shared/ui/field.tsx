import type { ReactNode } from 'react';
import type { Message } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { Icon } from './icon';

/** What every kind of field shares. `name` is also the id, unless two forms on a page have the same field. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  id?: string;
  hint?: ReactNode;
  error?: Message;
  /** `true`: "hoeft niet"; or words of the page's own. */
  optional?: boolean | string;
};

/** What the input must carry so that label, hint and error belong to it. */
export type InputWiring = {
  id: string;
  name: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
};

/** The ids and ARIA attributes of a field's input; `extraIds` are further descriptions, such as a counter. */
export function wire({ name, id = name, hint, error }: FieldProps, extraIds: string[] = []): InputWiring {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', ...extraIds].filter(Boolean);
  return {
    id,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };
}

/** The sentence under a field that says what to do. */
export function FieldError({ id, error }: { id: string; error: Message }) {
  const { t } = useWords();
  return (
    <p className="error" id={`${id}-error`}>
      <Icon name="warning" />
      <span>{t(error.key, error.params)}</span>
    </p>
  );
}

function Optional({ optional }: Pick<FieldProps, 'optional'>) {
  const { t } = useWords();
  if (!optional) return null;
  return <span className="opt">({optional === true ? t('shared:form.optional') : optional})</span>;
}

/** Label, hint, input, error and what comes after, in that order. Give it the props that `wire` got. */
export function Field(props: FieldProps & { children: ReactNode; after?: ReactNode }) {
  const { name, id = name, label, hint, error, optional, children, after } = props;
  return (
    <div className="field" data-error={error ? '' : undefined}>
      <label htmlFor={id}>
        {label} <Optional optional={optional} />
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error && <FieldError id={id} error={error} />}
      {after}
    </div>
  );
}

/** Divides the props of a field component into those of the field and those of the input. */
export function splitFieldProps<P extends FieldProps>(props: P) {
  const { name, label, id, hint, error, optional, ...input } = props;
  return { field: { name, label, id, hint, error, optional } satisfies FieldProps, input };
}
