import { useEffect, useId, useState } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';

type CopyFieldProps = {
  label: string;
  value: string;
  /** The label is for screen readers: a table says beside it what this is. */
  isQuiet?: boolean;
};

/** A text to take along. It can always be selected; the button that copies it needs script. */
export function CopyField({ label, value, isQuiet = false }: CopyFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [canCopy, setCanCopy] = useState(false);
  const [isCopied, setCopied] = useState(false);
  // Only over https and on localhost does a browser hand out the clipboard.
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);
  const copy = () => navigator.clipboard.writeText(value).then(() => setCopied(true), () => setCanCopy(false));
  return (
    <div className="field">
      <label htmlFor={id} className={isQuiet ? 'vh' : undefined}>
        {label}
      </label>
      <div className="copy">
        <input className="input" id={id} value={value} readOnly onFocus={(event) => event.currentTarget.select()} />
        {canCopy && (
          <Button type="button" onClick={copy} icon={isCopied ? 'check' : undefined} className={isCopied ? 'button-done' : undefined}>
            {t(isCopied ? 'admin:copy.copied' : 'admin:copy.button')}
          </Button>
        )}
      </div>
      <p className="vh" role="status">
        {isCopied ? t('admin:copy.done') : ''}
      </p>
    </div>
  );
}
