import { WordDiff } from '~/shared/diff/word-diff';
import { useWords } from '~/shared/i18n/words-context';
import { fieldId } from '../case-study-content';
import type { ChangedPart } from '../review/compare-versions';

/** What another writer made of the story meanwhile, compared with what was typed: both are there to read. */
export function StoryConflict({ parts }: { parts: readonly ChangedPart[] }) {
  const { t } = useWords();
  return (
    <section className="mb-8" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t('case-studies:write.conflict.title')}</h2>
      <p className="soft">{t('case-studies:write.conflict.text')}</p>
      {parts.map((part) => (
        <div className="diff mt-4" key={part.name}>
          <WordDiff label={<a href={`#${placeOf(part.name)}`}>{part.label}</a>} parts={part.diff} />
          <Theirs part={part} />
        </div>
      ))}
    </section>
  );
}

/** The other version alone, to copy from. */
function Theirs({ part: { diff } }: { part: ChangedPart }) {
  const { t } = useWords();
  const text = diff.flatMap((one) => (one.kind === 'added' ? [] : [one.text])).join('');
  if (text === '') return null;
  return (
    <details>
      <summary>{t('case-studies:write.conflict.theirs')}</summary>
      <p className="whitespace-pre-wrap font-read">{text}</p>
    </details>
  );
}

const PLACES: Readonly<Record<string, string>> = { quotes: 'part-quotes', pictures: 'pictures' };
const LABELS = new Set(['title', 'summary', 'language', 'discipline', 'teachingForm', 'organisationId']);

/** The id in the form of where a part is changed. */
function placeOf(name: string): string {
  return PLACES[name] ?? (LABELS.has(name) ? name : fieldId.field(name));
}
