import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Page } from '~/shared/ui/page';
import { DoneSoFar } from '~/shapes/done-so-far';
import { neededNames } from '~/shapes/shape-fields';
import { PUBLIC } from '../case-study-states';
import type { Advice } from './advice-to-writers.server';
import type { StoryStart } from './begin-writing.server';
import { LastDecision } from './last-decision';
import { Remarks } from './review-notes';
import { StoryForm } from './story-form';
import type { WritePageProps } from './write-page-props';

/** The page to write a case study, new or begun. */
export function WritePage(props: WritePageProps) {
  const { t } = useWords();
  const { start } = props;
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t('case-studies:list.title'), href: links.caseStudies() },
    ...(start.id === null ? [] : [{ label: t('case-studies:own.title'), href: links.ownCaseStudies() }]),
  ];
  const isRevision = PUBLIC.includes(start.state);
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <header className="page-head">
        <div>
          <h1>{t(start.id === null ? 'case-studies:write.newTitle' : 'case-studies:write.editTitle')}</h1>
          <p>{t(isRevision ? 'case-studies:write.leadRevision' : 'case-studies:write.lead')}</p>
        </div>
      </header>
      <div className="compose">
        <div>
          {start.id !== null && props.advice && <AdviceToWriters id={start.id} advice={props.advice} />}
          <StoryForm {...props} />
        </div>
        <WritingHelp start={start} />
      </div>
    </Page>
  );
}

/** What the moderator said, so that nobody has to remember it while rewriting. */
function AdviceToWriters({ id, advice: { decision, remarks } }: { id: number; advice: Advice }) {
  const { t } = useWords();
  return (
    <div className="mb-6">
      {decision && decision.message !== '' && <LastDecision decision={decision} />}
      {remarks.length > 0 && (
        <>
          <Remarks id={id} remarks={remarks} isToRead />
          <p className="mt-2">
            <a className="tap" href={`${links.caseStudyProgress(id)}#notes-title`}>
              {t('case-studies:write.toRemarks')}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

/** The names of the fields without which it cannot be submitted, in the order of the form. */
function neededFields({ form, choosesCredits }: StoryStart): string[] {
  return ['title', 'discipline', 'teachingForm', ...(choosesCredits ? ['organisationId'] : []), ...neededNames(form, null)];
}

function WritingHelp({ start }: { start: StoryStart }) {
  const { t } = useWords();
  return (
    <aside className="side" aria-label={t('case-studies:write.help.label')}>
      <section>
        <h2>{t('case-studies:write.help.done')}</h2>
        <DoneSoFar formId="story" needed={neededFields(start)} values={start.values} />
      </section>
      <section>
        <h2>{t('case-studies:write.help.title')}</h2>
        <p className="small soft">{t('case-studies:write.help.text')}</p>
        <p className="small soft mt-2">{t('case-studies:write.help.review')}</p>
        {start.mayChangeHelp && (
          <p className="small mt-2">
            <a className="tap" href={links.fieldHelp('case_study')}>{t('shapes:help.link')}</a>
          </p>
        )}
      </section>
      <section>
        <h2>{t('case-studies:write.help.people')}</h2>
        <p className="small soft">
          {t('case-studies:write.help.peopleText')} <a href={links.houseRules()}>{t('shared:footer.houseRules')}</a>
        </p>
      </section>
      {start.id !== null && (
        <section>
          <h2>{t('case-studies:write.help.progress')}</h2>
          <p className="small">
            <a className="tap" href={links.caseStudyProgress(start.id)}>
              {t('case-studies:write.help.toProgress')}
            </a>
          </p>
        </section>
      )}
    </aside>
  );
}
