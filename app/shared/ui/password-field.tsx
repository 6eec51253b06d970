import type { ComponentProps } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { Choice } from './choice';
import { Field, splitFieldProps, wire, type FieldProps } from './field';

type PasswordFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'type'> & { autoComplete: 'current-password' | 'new-password' };

/**
 * A password with "Laat mijn wachtwoord zien". Showing it needs `public/enhance.js`, which visitors have too,
 * so the choice is there only when that script runs. Pasting is never prevented.
 */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useWords();
  const { field, input } = splitFieldProps(props);
  const wiring = wire(field);
  return (
    <>
      <Field {...field}>
        <input className="input" type="password" spellCheck={false} autoCapitalize="off" {...input} {...wiring} />
      </Field>
      <Choice
        className="needs-script"
        label={t('shared:form.showPassword')}
        aria-controls={wiring.id}
        data-shows-password={wiring.id}
      />
    </>
  );
}
