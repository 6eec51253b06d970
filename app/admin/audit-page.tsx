import { formatDate, type Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Page } from '~/shared/ui/page';
import { Pager } from '~/shared/ui/pager';
import { Time } from '~/shared/ui/time';
import { AdminTabs } from './admin-tabs';
import { detailsInWords, type AuditDetails } from './audit-details';
import { AuditFilterForm, type AuditQuery } from './audit-filter-form';
import type { Named } from './audit-subjects.server';
import { AUDIT_WORDS } from './audit-words';
import { Cell, Row, RowHead, StackTable } from './stack-table';

export type ShownEntry = {
  id: number;
  actorId: number | null;
  action: string;
  subjectKind: string;
  subjectId: number;
  details: AuditDetails;
  createdAt: Moment;
};

type AuditPageProps = {
  page: { rows: ShownEntry[]; newer: number | null; older: number | null };
  names: Record<string, Named>;
  query: AuditQuery;
};

/** Who did what to whom, and when. */
export function AuditPage(props: AuditPageProps) {
  const { page, query } = props;
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('admin:audit.title')}</h1>
          <p>{t('admin:audit.lead')}</p>
        </div>
      </header>
      <AdminTabs current="audit" />
      <AuditFilterForm query={query} />
      <section className="section" aria-labelledby="entries">
        <div className="listbar">
          <h2 id="entries">{t('admin:audit.newestFirst')}</h2>
          {page.rows.length > 0 && (
            <form method="post" action={links.exportAudit(query)} data-plain>
              <Button variant="quiet" small>
                {t('admin:members.export')}
              </Button>
            </form>
          )}
        </div>
        {page.rows.length > 0 ? (
          <Entries {...props} />
        ) : (
          <div className="mt-6">
            <EmptyState
              title={t('admin:audit.none')}
              text={t('admin:audit.noneText')}
              action={<ButtonLink href={links.audit()}>{t('admin:audit.all')}</ButtonLink>}
            />
          </div>
        )}
      </section>
    </Page>
  );
}

function Entries({ page, names, query }: AuditPageProps) {
  const { t, language } = useWords();
  const columns = { when: t('admin:audit.when'), who: t('admin:audit.who'), what: t('admin:audit.what'), about: t('admin:audit.about') };
  const [newest, oldest] = [page.rows[0], page.rows.at(-1)];
  const day = (entry?: ShownEntry) => (entry ? formatDate(entry.createdAt, language) : '');
  return (
    <>
      <StackTable caption={t('admin:audit.title')} columns={Object.values(columns)}>
        {page.rows.map((entry) => (
          <Row key={entry.id}>
            <RowHead column={columns.when}>
              <Time at={entry.createdAt} kind="datetime" />
            </RowHead>
            <Cell column={columns.who}>
              <Who id={entry.actorId} names={names} />
            </Cell>
            <Cell column={columns.what}>
              {AUDIT_WORDS[entry.action] ? t(AUDIT_WORDS[entry.action] ?? '') : entry.action}
              <span className="sub">{detailsInWords(entry.details, t, language)}</span>
            </Cell>
            <Cell column={columns.about}>
              <About entry={entry} names={names} />
            </Cell>
          </Row>
        ))}
      </StackTable>
      <Pager
        newer={page.newer === null ? null : links.audit({ ...query, after: page.newer })}
        older={page.older === null ? null : links.audit({ ...query, before: page.older })}
        period={t('admin:audit.period', { from: day(oldest), to: day(newest) })}
      />
    </>
  );
}

function Who({ id, names }: { id: number | null; names: AuditPageProps['names'] }) {
  const { t } = useWords();
  if (id === null) return <>{t('admin:audit.system')}</>;
  return <Linked named={names[`person:${id}`]} fallback={t('admin:audit.gone', { id })} />;
}

function About({ entry: { subjectKind, subjectId, actorId }, names }: { entry: ShownEntry; names: AuditPageProps['names'] }) {
  const { t } = useWords();
  if (subjectKind === 'person' && subjectId === actorId) return <>{t('admin:audit.self')}</>;
  const named = names[`${subjectKind}:${subjectId}`];
  return <Linked named={named} fallback={subjectId > 0 ? t('admin:audit.gone', { id: subjectId }) : '–'} />;
}

function Linked({ named, fallback }: { named: Named | undefined; fallback: string }) {
  if (!named) return <span className="soft">{fallback}</span>;
  return named.href ? <a href={named.href}>{named.name}</a> : <>{named.name}</>;
}
