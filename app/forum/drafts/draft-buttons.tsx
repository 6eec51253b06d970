import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { useHydrated } from '~/shared/ui/use-hydrated';

type DraftButtonsProps = { hasDraft: boolean; onDiscard: () => void };

/** Within a form to write in: throw the draft away, and without script, keep it. */
export function DraftButtons({ hasDraft, onDiscard }: DraftButtonsProps) {
  const { t } = useWords();
  const hydrated = useHydrated();
  return (
    <>
      {!hydrated && (
        <Button variant="quiet" name="intent" value="draft">
          {t('forum:drafts.save')}
        </Button>
      )}
      {hasDraft && hydrated && (
        <Button variant="quiet" type="button" onClick={onDiscard}>
          {t('forum:drafts.discard')}
        </Button>
      )}
      {hasDraft && !hydrated && (
        <Button variant="quiet" formAction={links.saveDraft()} name="intent" value="discard">
          {t('forum:drafts.discard')}
        </Button>
      )}
    </>
  );
}

/** Shows first what the text will look like; with script the preview follows the typing, so it is left out. */
export function PreviewButton() {
  const { t } = useWords();
  if (useHydrated()) return null;
  return (
    <Button name="intent" value="preview">
      {t('forum:compose.preview.button')}
    </Button>
  );
}
