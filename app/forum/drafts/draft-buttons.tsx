import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { useHydrated } from '~/shared/ui/use-hydrated';

/** Within a form to write in: throw the draft away, and without script, keep it. */
export function DraftButtons({ hasDraft }: { hasDraft: boolean }) {
  const { t } = useWords();
  const hydrated = useHydrated();
  return (
    <>
      {!hydrated && (
        <Button variant="quiet" name="intent" value="draft">
          {t('forum:drafts.save')}
        </Button>
      )}
      {hasDraft && (
        <Button variant="quiet" formAction={links.saveDraft()} name="intent" value="discard">
          {t('forum:drafts.discard')}
        </Button>
      )}
    </>
  );
}
