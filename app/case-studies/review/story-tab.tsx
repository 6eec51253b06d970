import type { ReactNode } from 'react';
import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import type { CaseStudyContent } from '#db/codes';
import { FieldText } from '~/shapes/field-text';
import { LegText } from '~/shapes/leg-fields';
import { useWords } from '~/shared/i18n/words-context';
import { Chip } from '~/shared/ui/chip';
import { TEACHING_FORM_NAMES } from '../case-study-names';
import { StoryPicture } from '../pictures/story-picture';
import { RemarkForm } from './remark-form';
import { RemarkNote } from './remark-note';
import type { ReviewData } from './review-data';
import { partName, REMARKABLE } from './review-names';
import { partLeg, partText } from './story-parts';

/** The story as it was handed in, with the remarks on each part and the place to add one. */
export function StoryTab({ review }: { review: ReviewData }) {
  const { t } = useWords();
  const { discipline, teachingForm } = review.content;
  return (
    <>
      <p className="row">
        {discipline && <Chip>{t(DISCIPLINE_NAMES[discipline])}</Chip>}
        {teachingForm && <Chip>{t(TEACHING_FORM_NAMES[teachingForm])}</Chip>}
      </p>
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

function PartBody({ id, name, content }: { id: number; name: string; content: CaseStudyContent }): ReactNode {
  const { language } = useWords();
  if (name === 'quotes') return <Quotes content={content} />;
  if (name === 'pictures') return <Pictures id={id} content={content} />;
  const leg = partLeg(content, name, language);
  return leg ? <LegText leg={leg} /> : <FieldText text={partText(content, name, language)} />;
}

function Quotes({ content }: { content: CaseStudyContent }) {
  return content.quotes.map(({ text, by, hasConsent }, at) => (
    <blockquote key={at} className="quote whitespace-pre-wrap">
      <cite>{by}</cite>
      {text}
      <Consent isGiven={hasConsent} />
    </blockquote>
  ));
}

function Pictures({ id, content }: { id: number; content: CaseStudyContent }) {
  return content.pictures.map(({ name, alt, hasConsent }) => (
    <figure key={name}>
      <StoryPicture id={id} name={name} alt={alt} />
      <figcaption>
        {alt}
        <Consent isGiven={hasConsent} />
      </figcaption>
    </figure>
  ));
}

function Consent({ isGiven }: { isGiven: boolean }) {
  const { t } = useWords();
  return (
    <span className="consent">
      <Chip kind={isGiven ? 'ok' : 'warn'} icon={isGiven ? 'check' : 'warning'}>
        {t(isGiven ? 'case-studies:review.consentGiven' : 'case-studies:review.consentMissing')}
      </Chip>
    </span>
  );
}
