import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { AskerFields } from './asker-fields';

/** Name and address of somebody who has the code of their organisation; the form goes to the address with the code. */
export function AskByCodeForm() {
  const { t } = useWords();
  const { errors } = useAnswer();
  const labels = { name: t('accounts:fields.name'), email: t('accounts:fields.workEmail') };
  return (
    <form method="post" data-plain>
      <ErrorSummary errors={errors} labels={labels} />
      <AskerFields />
      <Button variant="primary" block>
        {t('accounts:ask.button')}
      </Button>
    </form>
  );
}
