import { KIND_NAMES } from '~/organisations/kind-names';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Chip } from '~/shared/ui/chip';
import { Time } from '~/shared/ui/time';
import { IN_REVIEW } from '../case-study-states';
import { StateChip } from '../state-chip';
import { waitingWords } from './queue-list';
import type { ReviewData, ReviewTab } from './review-data';

/** Which story it is, who wrote it, who took it, and the tabs. */
export function ReviewHead({ review, tab }: { review: ReviewData; tab: ReviewTab }) {
  const { t } = useWords();
  const { author, coAuthors, organisation, version, title, state, days } = review;
  const isWaiting = IN_REVIEW.includes(state);
  return (
    <>
      <p className="row">
        <Chip kind="info">{t('case-studies:review.kind')}</Chip>
        <Chip>{t('case-studies:review.version', { n: version.number })}</Chip>
        {isWaiting ? (
          <Chip kind="warn" icon="clock">
            {waitingWords(t, days)}
          </Chip>
        ) : (
          <StateChip state={state} />
        )}
      </p>
      <h1 id="story-title">{title}</h1>
      <p className="soft">
        <a href={links.person(author.id)}>{author.name}</a>
        {author.jobTitle && `, ${author.jobTitle}`}
        {organisation && ` · ${organisation.name} (${t(KIND_NAMES[organisation.kind])})`}.{' '}
        {t('case-studies:review.handedIn')} <Time at={version.submittedAt} />.
      </p>
      {coAuthors.length > 0 && <p className="soft">{t('case-studies:review.along', { names: coAuthors.map(({ name }) => name).join(', ') })}</p>}
      <Assignment review={review} />
      <Tabs review={review} current={tab} />
    </>
  );
}

function Assignment({ review: { id, assignedTo, readerId, can } }: { review: ReviewData }) {
  const { t } = useWords();
  if (!assignedTo && !can.assign) return null;
  const isOwn = assignedTo?.id === readerId;
  return (
    <form className="row mt-2" method="post" action={links.reviewCaseStudy(id)}>
      <span className="small soft">
        {assignedTo && (isOwn ? t('case-studies:review.assign.yours') : t('case-studies:review.assign.taken', { name: assignedTo.name }))}
        {!assignedTo && t('case-studies:review.assign.free')}
      </span>
      {can.assign && (
        <Button small name="intent" value="assign">
          {t('case-studies:review.assign.take')}
        </Button>
      )}
      {can.release && (
        <Button variant="quiet" small name="intent" value="release">
          {t('case-studies:review.assign.release')}
        </Button>
      )}
    </form>
  );
}

function Tabs({ review: { id, changes, messages }, current }: { review: ReviewData; current: ReviewTab }) {
  const { t } = useWords();
  const tabs = [
    { tab: 'story', label: t('case-studies:review.tab.story'), count: 0, said: '' },
    { tab: 'changes', label: t('case-studies:review.tab.changes'), count: changes?.parts.length ?? 0, said: t('case-studies:review.tab.parts') },
    { tab: 'conversation', label: t('case-studies:review.tab.conversation'), count: messages.length, said: t('case-studies:review.tab.messages') },
  ] as const;
  return (
    <nav className="tabs" aria-label={t('case-studies:review.tab.label')}>
      {tabs.map(({ tab, label, count, said }) => (
        <a key={tab} href={links.reviewCaseStudy(id, tab)} aria-current={tab === current ? 'page' : undefined}>
          {label}
          {count > 0 && (
            <span className="count">
              {count}
              <span className="vh"> {said}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
