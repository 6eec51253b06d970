import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import type { RemarkData } from './remark-queries.server';

type NoteProps = {
  id: number;
  remark: RemarkData;
  /** Of who reads it: their own remark is called so. */
  readerId: number;
  canRemove: boolean;
};

/** A remark on a passage, as moderators see it in the margin of that passage. */
export function RemarkNote({ id, remark, readerId, canRemove }: NoteProps) {
  const { t } = useWords();
  const { version, by, passage, text, resolvedAt, moderatorId } = remark;
  const isOwn = moderatorId === readerId;
  return (
    <div className="margin-note">
      <p>
        <strong>{isOwn ? t('case-studies:review.remark.own', { n: version }) : t('case-studies:review.remark.of', { name: by, n: version })}</strong>
        {passage && <q className="soft">{passage}</q>}
      </p>
      <p className="whitespace-pre-wrap">{text}</p>
      {resolvedAt !== null && <p className="soft">{t('case-studies:review.remark.resolved')}</p>}
      {canRemove && isOwn && (
        <form method="post" action={links.reviewCaseStudy(id)}>
          <input type="hidden" name="which" value={remark.id} />
          <Button variant="quiet" small name="intent" value="remove_remark">
            {t('case-studies:review.remark.remove')}
          </Button>
        </form>
      )}
    </div>
  );
}
