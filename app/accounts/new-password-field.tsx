import type { Message } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { PasswordField } from '~/shared/ui/password-field';
import { PASSWORD_MIN } from './password-rules';

type NewPasswordFieldProps = { name: string; label: string; error?: Message };

/** A password that somebody chooses, with what makes a good one. */
export function NewPasswordField({ name, label, error }: NewPasswordFieldProps) {
  const { t } = useWords();
  return (
    <PasswordField
      name={name}
      label={label}
      hint={t('accounts:password.hint', { min: PASSWORD_MIN })}
      error={error}
      autoComplete="new-password"
      required
    />
  );
}
