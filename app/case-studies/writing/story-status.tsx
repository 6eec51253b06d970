import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { DraftNote } from '~/shared/ui/draft-note';
import { Icon } from '~/shared/ui/icon';
import type { StoryState } from './story-keeper';

/** Says when the story was saved, or why it is not yet; a screen reader hears it change. */
export function StoryStatus({ state: { savedAt, trouble } }: { state: StoryState }) {
  const { t } = useWords();
  if (trouble === 'overtaken' || trouble === 'refused') {
    return (
      <p className="draft-note failed" role="status">
        <Icon name="warning" />
        {t(trouble === 'overtaken' ? 'case-studies:write.status.overtaken' : 'case-studies:write.status.refused')}
      </p>
    );
  }
  return (
    <div>
      <DraftNote savedAt={savedAt} failed={trouble !== undefined} onDevice={trouble === 'onDevice'} signedOut={trouble === 'signedOut'} />
      {trouble === 'signedOut' && (
        <a className="tap" href={links.signIn()} target="_blank" rel="noopener">
          {t('case-studies:kept.signIn')}
        </a>
      )}
      {savedAt !== null && !trouble && <p className="meta">{t('case-studies:write.status.private')}</p>}
    </div>
  );
}
