import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Time } from '~/shared/ui/time';
import type { OtherVersion as Version } from './draft-keeper';

type OtherVersionProps = { version: Version; onSwap: () => void; onDrop: () => void };

/** Above a form to write in: a second version of its draft, typed on this device without a connection. Neither is lost. */
export function OtherVersion({ version, onSwap, onDrop }: OtherVersionProps) {
  const { t } = useWords();
  const { title, summary, body, tags } = version.fields;
  const texts = [title, summary, body, tags].filter(Boolean);
  return (
    <Notice kind="warn">
      <h2>{t('forum:drafts.other.title')}</h2>
      <p>
        {t('forum:drafts.other.text')} <Time at={version.at} />
      </p>
      <details open>
        <summary>{t('forum:drafts.other.read')}</summary>
        <p className="whitespace-pre-wrap font-read">{texts.join('\n\n')}</p>
      </details>
      <div className="row">
        <Button small type="button" onClick={onSwap}>
          {t('forum:drafts.other.use')}
        </Button>
        <Button small variant="quiet" type="button" onClick={onDrop}>
          {t('forum:drafts.other.drop')}
        </Button>
      </div>
    </Notice>
  );
}
