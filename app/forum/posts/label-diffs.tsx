import type { OpeningLabels } from '#db/codes';
import { TEACHING_FORM_NAMES } from '~/accounts/teaching-form-names';
import { compareWords } from '~/shared/diff/compare-words';
import { WordDiff } from '~/shared/diff/word-diff';
import type { FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { DISCIPLINE_NAMES, LANGUAGE_NAMES } from '../names';

/** Labels as a form holds them: codes, and the tags divided by commas. */
type TypedLabels = Record<'discipline' | 'teachingForm' | 'language' | 'tags', string>;

/** The labels of a kept version, as a form would hold them. */
export function typedLabels({ discipline, teachingForm, language, tags }: OpeningLabels): TypedLabels {
  return { discipline: discipline ?? '', teachingForm: teachingForm ?? '', language, tags: tags.join(', ') };
}

/** What changed between the labels of two versions, in words; a label that neither has is left out. */
export function LabelDiffs({ before, after }: { before: FormValues; after: FormValues }) {
  const { t } = useWords();
  const named = (names: Record<string, string>, field: keyof TypedLabels) => {
    const nameOf = ({ [field]: code = '' }: FormValues) => (Object.hasOwn(names, code) ? t(names[code] ?? '') : '');
    return [nameOf(before), nameOf(after)] as const;
  };
  const rows = [
    [t('forum:list.discipline.label'), ...named(DISCIPLINE_NAMES, 'discipline')],
    [t('forum:list.form.label'), ...named(TEACHING_FORM_NAMES, 'teachingForm')],
    [t('forum:compose.tags.label'), inOrder(before.tags), inOrder(after.tags)],
    [t('forum:compose.language.label'), ...named(LANGUAGE_NAMES, 'language')],
  ] as const;
  const shown = rows.filter(([, from, to]) => from !== '' || to !== '');
  return (
    <>
      {shown.map(([label, from, to]) => (
        <WordDiff key={label} label={label} parts={compareWords(from, to)} />
      ))}
    </>
  );
}

/** Tags have no order of their own: two lists of the same ones must not look different. */
function inOrder(tags = ''): string {
  const names = tags.split(',').map((name) => name.trim());
  return names.filter(Boolean).sort((one, other) => one.localeCompare(other)).join(', ');
}
