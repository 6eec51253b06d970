import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { TextArea } from '~/shared/ui/text-fields';
import { MAX_PASSAGE, MAX_REMARK } from './review-limits';

type RemarkFormProps = { id: number; versionId: number; field: string; label: string };

/** A remark on a part of the story, folded until somebody has one; open again when it was refused. */
export function RemarkForm({ id, versionId, field, label }: RemarkFormProps) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const isThis = values.intent === 'remark' && values.field === field;
  return (
    <details className="remark-form" open={isThis || undefined}>
      <summary>
        {t('case-studies:review.remark.add')} <span className="vh">{label}</span>
      </summary>
      <form method="post" action={links.reviewCaseStudy(id)}>
        <input type="hidden" name="versionId" value={versionId} />
        <input type="hidden" name="field" value={field} />
        <TextArea
          name="passage"
          id={`passage-${field}`}
          rows={2}
          label={t('case-studies:review.remark.passage')}
          hint={t('case-studies:review.remark.passageHint')}
          error={isThis ? errors.passage : undefined}
          defaultValue={isThis ? values.passage : ''}
          counter={MAX_PASSAGE}
          optional
        />
        <TextArea
          name="remark"
          id={`remark-${field}`}
          rows={3}
          label={t('case-studies:review.remark.text')}
          error={isThis ? errors.remark : undefined}
          defaultValue={isThis ? values.remark : ''}
          counter={MAX_REMARK}
        />
        <Button small name="intent" value="remark">
          {t('case-studies:review.remark.save')}
        </Button>
      </form>
    </details>
  );
}
