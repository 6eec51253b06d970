import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Page } from '~/shared/ui/page';
import { MessageForm, MessageList } from './conversation';
import type { ReviewNotesData } from './review-notes.server';

/** The conversation of the writers with the moderators by itself. */
export function MessagesPage({ notes: { id, title, messages, canTalk, isReviewer, submissionKey } }: { notes: ReviewNotesData }) {
  const { t } = useWords();
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: title || t('case-studies:own.untitled'), href: isReviewer ? links.reviewCaseStudy(id) : links.caseStudyProgress(id) },
  ];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <header className="page-head">
        <div>
          <h1>{t('case-studies:review.talk.title')}</h1>
        </div>
      </header>
      <div className="max-w-[40rem]">
        <MessageList messages={messages} />
        {canTalk && <MessageForm action={links.caseStudyMessages(id)} submissionKey={submissionKey} toWriters={isReviewer} />}
      </div>
    </Page>
  );
}
