import { compareWords } from '~/shared/diff/compare-words';
import { WordDiff } from '~/shared/diff/word-diff';
import { storedName } from '~/shapes/field-names';
import type { FormParts } from '~/shapes/shape-fields';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { Time } from '~/shared/ui/time';
import { LabelDiffs, typedLabels } from './label-diffs';
import type { PostVersion } from './post-version';

/** What somebody else made of the post meanwhile, compared with one's own text: both are there to read. */
export function EditConflict({ current, form }: { current: PostVersion; form?: FormParts | null }) {
  const { t } = useWords();
  const { values } = useAnswer();
  return (
    <section className="mb-8" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t('forum:edit.conflict.title', { name: current.writtenBy.name })}</h2>
      <p className="soft">
        <Time at={current.writtenAt} kind="datetime" /> · {t('forum:edit.conflict.text')}
      </p>
      <div className="diff mt-4 mb-4">
        {current.title !== null && (
          <WordDiff label={t('forum:compose.title.label')} parts={compareWords(current.title, values.title ?? '')} />
        )}
        {current.title !== null && (
          <WordDiff
            label={t('forum:compose.summary.label')}
            parts={compareWords(current.summary ?? '', values.summary ?? '')}
          />
        )}
        <FieldDiffs current={current} form={form} />
        <WordDiff label={t(current.title !== null ? 'forum:compose.body.label' : 'forum:reply.body')} parts={compareWords(current.markdown, values.body ?? '')} />
        {current.labels && <LabelDiffs before={typedLabels(current.labels)} after={values} />}
      </div>
      <details>
        <summary>{t('forum:edit.conflict.theirs')}</summary>
        <p className="whitespace-pre-wrap font-read">{current.markdown}</p>
      </details>
    </section>
  );
}

function FieldDiffs({ current, form }: { current: PostVersion; form: FormParts | null | undefined }) {
  const { values } = useAnswer();
  const fields = form?.parts.flatMap((part) => part.fields) ?? [];
  return (
    <>
      {fields.map(({ name, label }) => {
        const [theirs, mine] = [current.fields?.[storedName(name)] ?? '', values[name] ?? ''];
        return theirs !== mine && <WordDiff key={name} label={label} parts={compareWords(theirs, mine)} />;
      })}
    </>
  );
}
