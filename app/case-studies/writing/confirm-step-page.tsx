import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';

/** The steps that take something away. */
export type ConfirmedStep = 'withdraw' | 'drop_revision' | 'leave';

type Words = Record<'title' | 'text' | 'confirm', string>;

/** What is asked before each of them, and what its button says. */
export const CONFIRM_WORDS: Record<ConfirmedStep, Words> = {
  withdraw: {
    title: 'case-studies:confirm.withdraw.title',
    text: 'case-studies:confirm.withdraw.text',
    confirm: 'case-studies:confirm.withdraw.confirm',
  },
  drop_revision: {
    title: 'case-studies:confirm.dropRevision.title',
    text: 'case-studies:confirm.dropRevision.text',
    confirm: 'case-studies:confirm.dropRevision.confirm',
  },
  leave: {
    title: 'case-studies:confirm.leave.title',
    text: 'case-studies:confirm.leave.text',
    confirm: 'case-studies:confirm.leave.confirm',
  },
};

type ConfirmProps = { id: number; step: ConfirmedStep; title: string; isPublished: boolean };

/** Names the story and says what the step does, before it is taken. */
export function ConfirmStepPage({ id, step, title, isPublished }: ConfirmProps) {
  const { t } = useWords();
  const words = CONFIRM_WORDS[step];
  const name = title || t('case-studies:own.untitled');
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t('case-studies:own.title'), href: links.ownCaseStudies() },
    { label: name, href: links.caseStudyProgress(id) },
  ];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <header className="page-head">
        <div>
          <h1>{t(words.title)}</h1>
          <p>{t(words.text)}</p>
        </div>
      </header>
      <p className="quote">{name}</p>
      <form className="confirm" method="post" action={links.caseStudyStep(id, step)}>
        {step === 'withdraw' && isPublished && <p className="soft">{t('case-studies:confirm.withdraw.published')}</p>}
        <div className="actions">
          <Button variant="danger">{t(words.confirm)}</Button>
          <ButtonLink variant="quiet" href={links.caseStudyProgress(id)}>
            {t('case-studies:confirm.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
