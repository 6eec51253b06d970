import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { TextArea } from '~/shared/ui/text-fields';
import { MAX_USE_NOTE } from '../case-study-limits';
import type { UseStart } from './prepare-use.server';

/** "Gebruik dit in jullie organisatie": says so, with a note for who reads the story. */
export function UsePage({ use }: { use: UseStart }) {
  const { t } = useWords();
  const { story, organisationName } = use;
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t('case-studies:list.title'), href: links.caseStudies() },
    { label: story.title, href: links.caseStudy(story) },
  ];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <header className="page-head">
        <div>
          <h1>{t('case-studies:use.title')}</h1>
          {organisationName && <p>{t('case-studies:use.lead', { organisation: organisationName })}</p>}
        </div>
      </header>
      {organisationName ? <UseForm use={use} /> : <NoOrganisation />}
    </Page>
  );
}

function NoOrganisation() {
  const { t } = useWords();
  return (
    <Notice>
      <p>
        {t('case-studies:use.noOrganisation')} <a href={links.profile()}>{t('case-studies:use.toProfile')}</a>
      </p>
    </Notice>
  );
}

function UseForm({ use: { story, own } }: { use: UseStart }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  return (
    <>
      <ErrorSummary errors={errors} />
      <form className="form-part" method="post" action={links.caseStudyUse(story.id)} noValidate>
        <TextArea
          name="note"
          label={t('case-studies:use.note')}
          hint={t('case-studies:use.noteHint')}
          error={errors.note}
          optional
          counter={MAX_USE_NOTE}
          defaultValue={values.note ?? own?.note ?? ''}
        />
        <div className="form-end">
          <Button variant="primary">{t(own ? 'case-studies:use.save' : 'case-studies:use.start')}</Button>
          <ButtonLink variant="quiet" href={links.caseStudy(story)}>
            {t('case-studies:confirm.cancel')}
          </ButtonLink>
        </div>
      </form>
      {own && (
        <form className="mt-6" method="post" action={links.caseStudyUse(story.id)}>
          <Button variant="quiet" name="intent" value="stop">
            {t('case-studies:use.stop')}
          </Button>
        </form>
      )}
    </>
  );
}
