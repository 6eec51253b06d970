import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { Time } from '~/shared/ui/time';
import { MOVE_WORDS, NEXT_IN_STATE } from '../case-study-names';
import { StateChip } from '../state-chip';
import type { Progress } from './case-study-progress.server';
import { HandedIn } from './handed-in';
import { LastDecision } from './last-decision';
import { MissingList } from './missing-list';
import { ReviewNotes } from './review-notes';

type ProgressProps = {
  progress: Progress;
  /** How many remarks of a moderator the writers did not resolve yet. */
  openRemarks: number;
};

/** Where a story is, for its writers: what happens next, what a moderator said, and what happened before. */
export function ProgressPage({ progress, openRemarks }: ProgressProps) {
  const { t } = useWords();
  const title = progress.title || t('case-studies:own.untitled');
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t('case-studies:list.title'), href: links.caseStudies() },
    ...(progress.isWriter ? [{ label: t('case-studies:own.title'), href: links.ownCaseStudies() }] : []),
  ];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <div className="topic">
        <div>
          <header className="topic-head">
            <p className="row">
              <StateChip state={progress.state} />
              <span className="small soft">
                {t('case-studies:own.since')} <Time at={progress.stateSince} />
              </span>
            </p>
            <h1>{title}</h1>
          </header>
          <section className="mt-6" aria-labelledby="next-title">
            <h2 id="next-title">{t('case-studies:progress.next')}</h2>
            <p className="mt-2">{t(NEXT_IN_STATE[progress.state])}</p>
            <Steps progress={progress} openRemarks={openRemarks} />
          </section>
          {progress.decision && <LastDecision decision={progress.decision} />}
          {progress.handedIn && <HandedIn id={progress.id} handedIn={progress.handedIn} />}
          <ReviewNotes caseStudyId={progress.id} />
          <History progress={progress} />
        </div>
        <Facts progress={progress} />
      </div>
    </Page>
  );
}

/** What this person can do now: going on is one press, what takes something away asks once more. */
function Steps({ progress: { id, can, missing, publishedSlug }, openRemarks }: ProgressProps) {
  const { t } = useWords();
  const isToDo = Object.keys(missing).length > 0 || openRemarks > 0;
  return (
    <>
      {can.write && isToDo && <MissingList missing={missing} openRemarks={openRemarks} form={links.editCaseStudy(id)} />}
      <div className="row mt-4">
        {can.write && (
          <ButtonLink variant="primary" href={links.editCaseStudy(id)}>
            {t('case-studies:progress.write')}
          </ButtonLink>
        )}
        {can.resume && (
          <form method="post" action={links.caseStudyStep(id, 'resume')}>
            <Button variant="primary">{t('case-studies:progress.resume')}</Button>
          </form>
        )}
        {publishedSlug !== null && (
          <ButtonLink variant={can.write ? 'secondary' : 'primary'} href={links.caseStudy({ id, slug: publishedSlug })}>
            {t('case-studies:progress.read')}
          </ButtonLink>
        )}
        {can.revise && (
          <form method="post" action={links.caseStudyStep(id, 'revise')}>
            <Button>{t('case-studies:progress.revise')}</Button>
          </form>
        )}
        {can.approve && <ButtonLink href={links.reviewCaseStudy(id)}>{t('case-studies:progress.review')}</ButtonLink>}
      </div>
      <p className="row mt-4">
        {can.drop_revision && <a className="tap" href={links.caseStudyStep(id, 'drop_revision')}>{t('case-studies:progress.dropRevision')}</a>}
        {can.withdraw && <a className="tap" href={links.caseStudyStep(id, 'withdraw')}>{t('case-studies:progress.withdraw')}</a>}
        {can.leave && <a className="tap" href={links.caseStudyStep(id, 'leave')}>{t('case-studies:progress.leave')}</a>}
      </p>
    </>
  );
}

function History({ progress: { moves } }: { progress: Progress }) {
  const { t } = useWords();
  return (
    <section className="mt-6" aria-labelledby="history-title">
      <h2 id="history-title">{t('case-studies:progress.history')}</h2>
      {moves.length === 0 ? (
        <p className="soft">{t('case-studies:progress.noHistory')}</p>
      ) : (
        <ol className="nexts mt-4" role="list">
          {moves.map((move) => (
            <li key={move.id}>
              <strong>{t(MOVE_WORDS[move.action])}</strong>
              <span className="meta">
                <Time at={move.at} kind="datetime" /> · {move.by}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Facts({ progress: { author, coAuthors, publishedSlug, state } }: { progress: Progress }) {
  const { t } = useWords();
  return (
    <aside className="side" aria-label={t('case-studies:progress.about')}>
      <section>
        <h2>{t('case-studies:progress.writers')}</h2>
        <ul role="list">
          {[author, ...coAuthors].map((one) => (
            <li key={one.id}>
              <a href={links.person(one.id)}>{one.name}</a>
            </li>
          ))}
        </ul>
      </section>
      {publishedSlug !== null && state !== 'published' && (
        <section>
          <Notice>{t('case-studies:progress.readersSeeOld')}</Notice>
        </section>
      )}
    </aside>
  );
}
