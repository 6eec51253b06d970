import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { formatDate } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Glyph } from '~/shared/ui/glyph';
import { Page } from '~/shared/ui/page';
import { Pager } from '~/shared/ui/pager';
import { Time } from '~/shared/ui/time';
import type { CaseStudyRowData } from '../case-study-data';
import type { StoryPage } from './list-case-studies.server';
import { ActiveStoryFilters, StoryFilters } from './story-filters';
import { storyList, type Filters } from './story-wish';
import { StoryTabs } from './view-tabs';

export type ListPageProps = {
  wish: Filters;
  page: StoryPage;
  counts: { total: number; matched: number };
  isMember: boolean;
  /** How many this person wrote. */
  own: number;
  mayExport: boolean;
};

/** The published case studies, the newest first. */
export function ListPage(props: ListPageProps) {
  const { t } = useWords();
  const { counts, isMember, own } = props;
  const crumbs = [{ label: t('shared:nav.home'), href: links.home() }, { label: t('shared:nav.spaces'), href: links.spaces() }, { label: t('case-studies:list.title') }];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <header className="space-head">
        <Glyph space="case-studies" />
        <div className="txt">
          <h1>{t('case-studies:list.title')}</h1>
          <p>{t('case-studies:list.lead')}</p>
        </div>
        <div className="acts">
          {isMember ? (
            <ButtonLink variant="primary" icon="plus" href={links.newCaseStudy()}>
              {t('case-studies:list.write')}
            </ButtonLink>
          ) : (
            <p className="meta">
              <a href={links.signIn(links.newCaseStudy())}>{t('case-studies:list.signInToWrite')}</a>
            </p>
          )}
          {own > 0 && (
            <ButtonLink block href={links.ownCaseStudies()}>
              {t('case-studies:own.title')}
            </ButtonLink>
          )}
        </div>
      </header>
      <StoryTabs />
      {counts.total === 0 ? <NoStories isMember={isMember} /> : <BrowseStories {...props} />}
    </Page>
  );
}

function NoStories({ isMember }: { isMember: boolean }) {
  const { t } = useWords();
  return (
    <EmptyState
      level={2}
      title={t('case-studies:list.empty.title')}
      text={t(isMember ? 'case-studies:list.empty.text' : 'case-studies:list.empty.textForReader')}
      action={<ButtonLink href={isMember ? links.newCaseStudy() : links.spaces()}>{t(isMember ? 'case-studies:list.write' : 'case-studies:list.empty.others')}</ButtonLink>}
    />
  );
}

function BrowseStories({ wish, page, counts, mayExport }: ListPageProps) {
  const words = useWords();
  const { t } = words;
  const { rows } = page;
  const isLimited = counts.matched !== counts.total;
  const heading = isLimited ? t('case-studies:list.matched', { matched: counts.matched, count: counts.total }) : t('case-studies:list.count', { count: counts.total });
  return (
    <div className="browse">
      <StoryFilters wish={wish} />
      <section aria-labelledby="list-title">
        <div className="listbar">
          <h2 id="list-title">{heading}</h2>
        </div>
        <ActiveStoryFilters wish={wish} />
        {rows.length === 0 && <NothingHere wish={wish} isPastEnd={counts.matched > 0} />}
        {rows.map((row) => (
          <StoryRow key={row.id} row={row} />
        ))}
        <Pager
          newer={page.newer === null ? null : storyList(wish, { after: page.newer })}
          older={page.older === null ? null : storyList(wish, { before: page.older })}
          period={periodOf(rows, words)}
        />
        {mayExport && <ExportForm />}
      </section>
    </div>
  );
}

function ExportForm() {
  const { t } = useWords();
  return (
    <form method="post" action={links.exportCaseStudies()} className="mt-6" data-plain>
      <Button variant="quiet" small>
        {t('case-studies:export.button')}
      </Button>
    </form>
  );
}

/** "Gepubliceerd van 3 maart 2026 tot en met 12 november 2026". */
function periodOf(rows: CaseStudyRowData[], { t, language, timeZone }: ReturnType<typeof useWords>): string {
  const [newest, oldest] = [rows[0], rows.at(-1)];
  if (!newest || !oldest) return '';
  const [from, to] = [formatDate(oldest.publishedAt, language, timeZone), formatDate(newest.publishedAt, language, timeZone)];
  return t('case-studies:list.period', { from, to });
}

function NothingHere({ wish, isPastEnd }: { wish: Filters; isPastEnd: boolean }) {
  const { t } = useWords();
  return (
    <div className="section">
      <EmptyState
        title={t(isPastEnd ? 'case-studies:list.pastEnd.title' : 'case-studies:list.noMatch.title')}
        text={t(isPastEnd ? 'case-studies:list.pastEnd.text' : 'case-studies:list.noMatch.text')}
        action={<ButtonLink href={isPastEnd ? storyList(wish) : links.caseStudies()}>{t(isPastEnd ? 'case-studies:list.pastEnd.start' : 'case-studies:list.clear')}</ButtonLink>}
      />
    </div>
  );
}

function StoryRow({ row }: { row: CaseStudyRowData }) {
  const { t } = useWords();
  const facts = [
    row.organisation?.name,
    row.discipline && t(DISCIPLINE_NAMES[row.discipline]),
    row.teachingForm && t(TEACHING_FORM_NAMES[row.teachingForm]),
    row.useCount > 0 && t('case-studies:list.usedBy', { count: row.useCount }),
  ];
  return (
    <article className="exp-row story-row">
      <h3 lang={row.language}>
        <a href={links.caseStudy(row)}>{row.title}</a>
      </h3>
      <p className="gist" lang={row.language}>
        {row.summary}
      </p>
      <p className="meta">{facts.filter(Boolean).join(' · ')}</p>
      <p className="meta">
        {row.author.name} · <Time at={row.publishedAt} kind="date" />
      </p>
    </article>
  );
}
