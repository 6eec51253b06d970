import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { TextField } from '~/shared/ui/text-fields';

/** Asks for the code of an invitation, and leads to its page; `typed` is one that was wrong. */
export function CodeForm({ typed }: { typed?: string }) {
  const { t } = useWords();
  return (
    <form method="get" action={links.join()} data-plain>
      <TextField
        name="code"
        className="code"
        label={t('accounts:join.code')}
        hint={t('accounts:join.codeHint')}
        defaultValue={typed}
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
      <Button block>{t('accounts:join.next')}</Button>
    </form>
  );
}
