import { useWords } from '~/shared/i18n/words-context';
import { Time } from '~/shared/ui/time';
import { PartBody, StoryChips } from '../review/part-body';
import { partName, REMARKABLE } from '../review/review-names';
import { partText } from '../review/story-parts';
import type { HandedInData } from './case-study-progress.server';

/** The story as it was handed in last, folded: it is as long as the story is. */
export function HandedIn({ id, handedIn: { content, at } }: { id: number; handedIn: HandedInData }) {
  const { t, language } = useWords();
  const told = REMARKABLE.filter((name) => partText(content, name, language) !== '');
  return (
    <details className="mt-6">
      <summary className="tap">
        {t('case-studies:progress.handedIn')} · <Time at={at} />
      </summary>
      <div className="mt-4">
        <StoryChips content={content} />
        {told.map((name) => (
          <section key={name} className="review-part" aria-labelledby={`handed-in-${name}`}>
            <h2 id={`handed-in-${name}`}>{partName(name, language, t)}</h2>
            <div className="post-body" lang={content.language}>
              <PartBody id={id} name={name} content={content} />
            </div>
          </section>
        ))}
      </div>
    </details>
  );
}
