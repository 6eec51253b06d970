import type { ImportKind } from '#db/codes';
import type { Counts } from '~/data-transfer/import-plan';
import { formatNumber } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';

/** How many rows do what. */
export function ImportFigures({ kind, counts }: { kind: ImportKind; counts: Counts }) {
  const { t, language } = useWords();
  const isMembers = kind === 'members';
  const figures = [
    {
      count: counts.new,
      label: isMembers ? t('admin:preview.newMembers', { count: counts.new }) : t('admin:preview.newOrganisations', { count: counts.new }),
    },
    {
      count: counts.changed,
      label: isMembers
        ? t('admin:preview.changedMembers', { count: counts.changed })
        : t('admin:preview.changedOrganisations', { count: counts.changed }),
    },
    { count: counts.unchanged, label: t('admin:preview.unchanged', { count: counts.unchanged }) },
    { count: counts.error, label: t('admin:preview.wrong', { count: counts.error }), isWrong: counts.error > 0 },
  ];
  return (
    <dl className="figs">
      {figures.map(({ count, label, isWrong }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={isWrong ? 'wrong' : undefined}>{formatNumber(count, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
