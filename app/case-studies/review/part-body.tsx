import type { ReactNode } from 'react';
import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import type { CaseStudyContent } from '#db/codes';
import { FieldText } from '~/shapes/field-text';
import { LegText } from '~/shapes/leg-fields';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { useWords } from '~/shared/i18n/words-context';
import { Chip } from '~/shared/ui/chip';
import { StoryPicture } from '../pictures/story-picture';
import { partLeg, partText } from './story-parts';

/** What a story is about, in chips. */
export function StoryChips({ content: { discipline, teachingForm } }: { content: CaseStudyContent }) {
  const { t } = useWords();
  return (
    <p className="row">
      {discipline && <Chip>{t(DISCIPLINE_NAMES[discipline])}</Chip>}
      {teachingForm && <Chip>{t(TEACHING_FORM_NAMES[teachingForm])}</Chip>}
    </p>
  );
}

/** What one part of a story says, with the consent for who is quoted or shown. */
export function PartBody({ id, name, content }: { id: number; name: string; content: CaseStudyContent }): ReactNode {
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
