import type { ImportPreview } from '~/data-transfer/import-preview.server';
import { formatTime } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { ImportDecision } from './import-decision';
import { ImportDone } from './import-done';
import { ImportFigures } from './import-figures';
import { ImportFrame } from './import-frame';
import { ImportProgress } from './import-progress';
import { GoodRows, WrongRows } from './import-rows';

type JobProps = { title: string; preview: ImportPreview };

type ImportJobPageProps = JobProps & { isMailSent: boolean };

/** An import: its preview, how far it is, or what it did. */
export function ImportJobPage({ title, preview, isMailSent }: ImportJobPageProps) {
  const { t } = useWords();
  if (preview.state === 'previewed' && preview.list) return <RowList title={title} preview={preview} />;
  if (preview.state === 'previewed') return <Preview title={title} preview={preview} />;
  if (preview.state === 'done') {
    return (
      <ImportFrame title={title} lead={t('admin:done.lead')} step={3}>
        <ImportDone preview={preview} isMailSent={isMailSent} />
      </ImportFrame>
    );
  }
  return (
    <ImportFrame title={title} lead={t('admin:import.lead')} step={2}>
      {preview.state === 'running' ? <ImportProgress done={preview.doneCount} count={preview.rowCount} /> : <Failed />}
    </ImportFrame>
  );
}

function Preview({ title, preview }: JobProps) {
  const { t } = useWords();
  const { id, kind, columns, wrong, good, counts, rowCount } = preview;
  const goodCount = rowCount - counts.error;
  return (
    <ImportFrame title={title} lead={t('admin:preview.lead')} step={2}>
      <NothingYet preview={preview} />
      <ImportFigures kind={kind} counts={counts} />
      {wrong.length > 0 && (
        <section aria-labelledby="wrong">
          <div className="section-head">
            <h2 id="wrong">{t('admin:preview.wrongTitle', { count: counts.error })}</h2>
            {counts.error > wrong.length && (
              <a href={links.importJob(id, { rows: 'wrong' })}>{t('admin:preview.seeAll', { count: counts.error })}</a>
            )}
            <a href={links.importErrors(id)} download>
              {t('admin:preview.download', { count: counts.error })}
            </a>
          </div>
          <WrongRows kind={kind} columns={columns} rows={wrong} caption={t('admin:preview.wrong', { count: counts.error })} />
          <p className="meta mt-3">{t('admin:preview.rowNumbers')}</p>
        </section>
      )}
      {good.length > 0 && (
        <section className="section" aria-labelledby="good">
          <div className="section-head">
            <h2 id="good">{t('admin:preview.goodTitle', { count: good.length })}</h2>
            {goodCount > good.length && (
              <a href={links.importJob(id, { rows: 'good' })}>{t('admin:preview.seeAll', { count: goodCount })}</a>
            )}
          </div>
          <GoodRows kind={kind} columns={columns} rows={good} caption={t('admin:preview.allGood', { count: goodCount })} />
        </section>
      )}
      <ImportDecision preview={preview} />
    </ImportFrame>
  );
}

/** On top, in words: that nothing happened yet, what this is a preview of, and how long it stands. */
function NothingYet({ preview }: { preview: ImportPreview }) {
  const { t, language, timeZone } = useWords();
  const { fileName, rowCount, byteSize, expiresAt, ignored, isChanged } = preview;
  // A kilobyte as the Finder and the Explorer of a colleague round it.
  const kilobytes = Math.ceil(byteSize / 1_000);
  return (
    <div className="mb-6">
      <Notice kind="warn" live={isChanged}>
        {isChanged && (
          <p>
            <strong>{t('admin:preview.changed')}</strong>
          </p>
        )}
        <p>
          {!isChanged && <strong>{t('admin:preview.nothingYet')}</strong>} {t('admin:preview.about')}{' '}
          <span className="code">{fileName}</span>, {t('admin:preview.size', { count: rowCount, kilobytes })}{' '}
          {t('admin:preview.until', { time: formatTime(expiresAt, language, timeZone) })}
        </p>
        {ignored.length > 0 && <p>{t('admin:preview.ignored', { count: ignored.length, columns: ignored.join(', ') })}</p>}
      </Notice>
    </div>
  );
}

/** All rows of one sort, page by page. */
function RowList({ title, preview }: JobProps) {
  const { t } = useWords();
  const { id, kind, columns, list } = preview;
  if (!list) return null;
  const { which, rows, from, count } = list;
  const heading = which === 'good' ? t('admin:preview.allGood', { count }) : t('admin:preview.wrongTitle', { count });
  const Rows = which === 'good' ? GoodRows : WrongRows;
  const to = from + rows.length;
  // Pages are as long as this one, which is only shorter when it is the last.
  const size = Math.max(rows.length, 50);
  return (
    <ImportFrame title={title} lead={t('admin:preview.lead')} step={2}>
      <section aria-labelledby="rows">
        <div className="section-head">
          <h2 id="rows">{heading}</h2>
          <a href={links.importJob(id)}>{t('admin:preview.back')}</a>
        </div>
        <Rows kind={kind} columns={columns} rows={rows} caption={heading} />
      </section>
      <nav className="pager" aria-label={t('shared:pager.label')}>
        {from > 0 ? (
          <ButtonLink icon="arrow-left" rel="prev" href={links.importJob(id, { rows: which, from: Math.max(0, from - size) })}>
            {t('admin:preview.previous')}
          </ButtonLink>
        ) : (
          <p className="meta">{t('admin:members.atStart')}</p>
        )}
        <p className="meta">{rows.length > 0 && t('admin:preview.range', { from: from + 1, to, count })}</p>
        {to < count ? (
          <ButtonLink iconAfter="arrow-right" rel="next" href={links.importJob(id, { rows: which, from: to })}>
            {t('admin:preview.next')}
          </ButtonLink>
        ) : (
          <p className="meta">{t('admin:members.atEnd')}</p>
        )}
      </nav>
    </ImportFrame>
  );
}

function Failed() {
  const { t } = useWords();
  return (
    <section aria-labelledby="failed">
      <Notice kind="error" live>
        <h2 id="failed">{t('admin:failed.title')}</h2>
        <p className="mt-2">{t('admin:failed.text')}</p>
      </Notice>
      <p className="mt-6">
        <ButtonLink href={links.import()}>{t('admin:decide.another')}</ButtonLink>
      </p>
    </section>
  );
}
