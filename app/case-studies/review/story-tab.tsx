import { useWords } from '~/shared/i18n/words-context';
import { PartBody, StoryChips } from './part-body';
import { RemarkForm } from './remark-form';
import { RemarkNote } from './remark-note';
import type { ReviewData } from './review-data';
import { partName, REMARKABLE } from './review-names';
import { partLeg, partText } from './story-parts';

/** The story as it was handed in, with the remarks on each part and the place to add one. */
export function StoryTab({ review }: { review: ReviewData }) {
  return (
    <>
      <StoryChips content={review.content} />
      {REMARKABLE.map((name) => (
        <Part key={name} name={name} review={review} />
      ))}
    </>
  );
}

function Part({ name, review }: { name: string; review: ReviewData }) {
  const { t, language } = useWords();
  const { id, content, version, can, remarks, readerId } = review;
  const label = partName(name, language, t);
  const here = remarks.filter((remark) => remark.field === name && remark.version === version.number);
  const isEmpty = partText(content, name, language) === '';
  const kind = partLeg(content, name, language)?.kind;
  const isInOwnWords = kind !== 'day' && kind !== 'choice';
  if (isEmpty && here.length === 0) return null;
  return (
    <section className="review-part" id={`part-${name}`} aria-labelledby={`part-${name}-title`}>
      <h2 id={`part-${name}-title`}>{label}</h2>
      <div className="post-body" lang={isInOwnWords ? content.language : undefined}>
        <PartBody id={id} name={name} content={content} />
      </div>
      {here.map((remark) => (
        <RemarkNote key={remark.id} id={id} remark={remark} readerId={readerId} canRemove={can.remark} />
      ))}
      {can.remark && <RemarkForm id={id} versionId={version.id} field={name} label={label} />}
    </section>
  );
}
