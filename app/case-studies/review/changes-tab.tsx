import { WordDiff } from '~/shared/diff/word-diff';
import { useWords } from '~/shared/i18n/words-context';
import { Notice } from '~/shared/ui/notice';
import { RemarkNote } from './remark-note';
import type { ReviewData } from './review-data';
import { partName } from './review-names';

/** What changed against the version that was judged last, and what was remarked on that version. */
export function ChangesTab({ review: { id, changes, remarks, version, readerId } }: { review: ReviewData }) {
  const { t, language } = useWords();
  if (!changes) return <Notice>{t(version.number === 1 ? 'case-studies:review.changes.first' : 'case-studies:review.changes.notJudged')}</Notice>;
  const { comparedWith, parts } = changes;
  const before = remarks.filter((remark) => remark.version === comparedWith);
  const of = (name: string) => before.filter(({ field }) => field === name);
  const changed = new Set(parts.map(({ name }) => name));
  const elsewhere = before.filter(({ field }) => !changed.has(field));
  return (
    <>
      <Notice>
        <p className="diff">
          {t('shared:diff.comparedWith', { n: comparedWith })} <ins>{t('shared:diff.underlined')}</ins> {t('shared:diff.isNew')},{' '}
          <del>{t('shared:diff.struck')}</del> {t('shared:diff.isGone')}
        </p>
      </Notice>
      {parts.length === 0 && <p className="mt-4">{t('case-studies:review.changes.none')}</p>}
      {parts.map(({ name, label, diff }) => (
        <div key={name} className="post-body diff review-part">
          <WordDiff label={label} parts={diff} level={2} />
          {of(name).map((remark) => (
            <RemarkNote key={remark.id} id={id} remark={remark} readerId={readerId} canRemove={false} />
          ))}
        </div>
      ))}
      {elsewhere.length > 0 && (
        <section className="review-part" aria-labelledby="unchanged-title">
          <h2 id="unchanged-title">{t('case-studies:review.changes.unchanged')}</h2>
          {elsewhere.map((remark) => (
            <div key={remark.id}>
              <h3>{partName(remark.field, language, t)}</h3>
              <RemarkNote id={id} remark={remark} readerId={readerId} canRemove={false} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}
