import type { ReactNode } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import type { DiffPart } from './compare-words';

/** A text with what came underlined and what went struck through, and the same in words for who cannot see it. */
export function WordDiff({ label, parts, level = 3 }: { label: ReactNode; parts: DiffPart[]; level?: 2 | 3 }) {
  const { t } = useWords();
  const Heading = level === 2 ? 'h2' : 'h3';
  const shown = parts.filter((part) => part.text !== '');
  return (
    <section className="mt-4">
      <Heading>{label}</Heading>
      <p className="whitespace-pre-wrap">
        {shown.length === 0 && <span className="soft">{t('shared:diff.empty')}</span>}
        {shown.map((part, index) => (
          <DiffText key={index} part={part} />
        ))}
      </p>
    </section>
  );
}

function DiffText({ part: { kind, text } }: { part: DiffPart }) {
  const { t } = useWords();
  if (kind === 'same') return <>{text}</>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="vh">{t(kind === 'added' ? 'shared:diff.added' : 'shared:diff.removed')} </span>
      {text}
    </Mark>
  );
}
