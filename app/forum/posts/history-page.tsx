import { WordDiff } from '~/shared/diff/word-diff';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { Time } from '~/shared/ui/time';
import type { HistoryData } from './history.server';
import { LabelDiffs, typedLabels } from './label-diffs';
import { TopicCrumbs } from './reply-page';
import { OPENING_POSITION } from './reply-pages';

/** What a post said from one edit to the next, one step at a time. */
export function HistoryPage({ topic, position, postId, versions, shown }: HistoryData) {
  const { t } = useWords();
  const here = position === OPENING_POSITION ? links.topicHistory(topic.id) : links.postHistory(postId);
  return (
    <Page>
      <TopicCrumbs topic={topic} />
      <header className="page-head">
        <div>
          <h1>{t('forum:history.title')}</h1>
          <p>
            <a href={links.post(postId)}>{t(position === OPENING_POSITION ? 'forum:history.back' : 'forum:history.backToReply')}</a>
          </p>
        </div>
      </header>
      <div className="compose">
        <article aria-labelledby="history-shown">
          <h2 className="mb-4" id="history-shown">{t('forum:history.version', { n: shown.revision })}</h2>
          <Notice>
            {shown.comparedWith === null ? (
              <p>{t('forum:history.first')}</p>
            ) : (
              <p className="diff">
                {t('shared:diff.comparedWith', { n: shown.comparedWith })} <ins>{t('shared:diff.underlined')}</ins>{' '}
                {t('shared:diff.isNew')}, <del>{t('shared:diff.struck')}</del> {t('shared:diff.isGone')}
              </p>
            )}
          </Notice>
          <ShownVersion shown={shown} isOpening={position === OPENING_POSITION} />
        </article>
        <VersionList versions={versions} current={shown.revision} here={here} />
      </div>
    </Page>
  );
}

function ShownVersion({ shown, isOpening }: { shown: HistoryData['shown']; isOpening: boolean }) {
  const { t } = useWords();
  return (
    <div className="post-body diff">
      {shown.title && <WordDiff label={t('forum:compose.title.label')} parts={shown.title} />}
      {shown.summary && <WordDiff label={t('forum:compose.summary.label')} parts={shown.summary} />}
      {shown.fields.map(({ label, parts }) => (
        <WordDiff key={label} label={label} parts={parts} />
      ))}
      <WordDiff label={t(isOpening ? 'forum:history.post' : 'forum:history.reply')} parts={shown.body} />
      {shown.labels && <LabelDiffs before={typedLabels(shown.labels.before)} after={typedLabels(shown.labels.after)} />}
    </div>
  );
}

type VersionListProps = { versions: HistoryData['versions']; current: number; here: string };

function VersionList({ versions, current, here }: VersionListProps) {
  const { t } = useWords();
  return (
    <aside className="side" aria-labelledby="history-versions">
      <section>
        <h2 id="history-versions">{t('forum:history.versions')}</h2>
        <ol role="list">
          {versions.map(({ revision, writtenAt, writtenBy }) => (
            <li key={revision}>
              <a href={`${here}?version=${revision}`} aria-current={revision === current ? 'page' : undefined}>
                {t('forum:history.version', { n: revision })}
              </a>
              <p className="meta">
                {writtenBy.name}, <Time at={writtenAt} kind="datetime" />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
