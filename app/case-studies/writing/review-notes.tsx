import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { MessageForm, MessageList } from '../review/conversation';
import { partName } from '../review/review-names';
import type { ReviewNotesData } from '../review/review-notes.server';

/** What moderators remarked on a story: its writers read it here, say what they mended, and ask what they want to know. */
export function ReviewNotes({ caseStudyId }: { caseStudyId: number }) {
  const { notes } = useLoaderData() as { notes: ReviewNotesData };
  return (
    <>
      {notes.remarks.length > 0 && <Remarks id={caseStudyId} remarks={notes.remarks} />}
      <Talk notes={notes} />
    </>
  );
}

/** How many of these remarks are not resolved yet. */
export function countOpen(remarks: readonly { resolvedAt: number | null }[]): number {
  return remarks.filter(({ resolvedAt }) => resolvedAt === null).length;
}

type RemarksProps = {
  id: number;
  remarks: ReviewNotesData['remarks'];
  /** Only to read: beside a form, where a button of its own would leave what is typed behind. */
  isToRead?: boolean;
};

/** The remarks on a story, each with the button that says it is resolved. */
export function Remarks({ id, remarks, isToRead = false }: RemarksProps) {
  const { t, language } = useWords();
  const open = countOpen(remarks);
  return (
    <section className="mt-6" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('case-studies:review.notes.title')}</h2>
      <p className="soft">{open === 0 ? t('case-studies:review.notes.allDone') : t('case-studies:review.notes.open', { count: open })}</p>
      {remarks.map((remark) => (
        <div key={remark.id} className="margin-note">
          <p>
            <strong>{partName(remark.field, language, t)}</strong> {remark.passage && <q className="soft">{remark.passage}</q>}
          </p>
          <p className="whitespace-pre-wrap">{remark.text}</p>
          <p className="soft">
            {remark.by}
            {remark.resolvedAt !== null && ` · ${t('case-studies:review.notes.resolved')}`}
          </p>
          {remark.canResolve && !isToRead && <Resolve id={id} remark={remark} />}
        </div>
      ))}
    </section>
  );
}

function Resolve({ id, remark }: { id: number; remark: ReviewNotesData['remarks'][number] }) {
  const { t } = useWords();
  const isOpen = remark.resolvedAt === null;
  return (
    <form method="post" action={links.caseStudyRemarks(id)} className="mt-2">
      <input type="hidden" name="which" value={remark.id} />
      <input type="hidden" name="resolved" value={isOpen ? '1' : '0'} />
      <Button variant={isOpen ? 'secondary' : 'quiet'} small icon={isOpen ? 'check' : undefined}>
        {t(isOpen ? 'case-studies:review.notes.resolve' : 'case-studies:review.notes.reopen')}
      </Button>
    </form>
  );
}

function Talk({ notes: { id, messages, canTalk, isReviewer, submissionKey } }: { notes: ReviewNotesData }) {
  const { t } = useWords();
  if (!canTalk && messages.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="conversation-title">
      <h2 id="conversation-title">{t('case-studies:review.talk.title')}</h2>
      <MessageList messages={messages} />
      {canTalk && <MessageForm action={links.caseStudyMessages(id)} submissionKey={submissionKey} toWriters={isReviewer} />}
    </section>
  );
}
