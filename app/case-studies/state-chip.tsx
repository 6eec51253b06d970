import type { CaseStudyState } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { Chip } from '~/shared/ui/chip';
import { STATE_NAMES } from './case-study-names';

const KINDS: Partial<Record<CaseStudyState, 'ok' | 'warn' | 'info'>> = {
  published: 'ok',
  submitted: 'info',
  revision_submitted: 'info',
  changes_requested: 'warn',
  revision_changes_requested: 'warn',
};

/** In which state a story is, in words. */
export function StateChip({ state }: { state: CaseStudyState }) {
  const { t } = useWords();
  const kind = KINDS[state];
  return (
    <Chip kind={kind} icon={kind === 'ok' ? 'check' : undefined}>
      {t(STATE_NAMES[state])}
    </Chip>
  );
}
