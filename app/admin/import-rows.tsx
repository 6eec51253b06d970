import { DISCIPLINES, ORGANISATION_KINDS, ROLES, type ImportKind } from '#db/codes';
import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import { ROLE_NAMES } from '~/accounts/role-names';
import { COLUMN_NAMES, COLUMN_WORDS } from '~/data-transfer/column-names';
import type { Column } from '~/data-transfer/columns';
import type { Fate } from '~/data-transfer/import-plan';
import type { ShownRow } from '~/data-transfer/import-preview.server';
import { KIND_NAMES } from '~/organisations/kind-names';
import type { T } from '~/shared/i18n/translator';
import { useWords } from '~/shared/i18n/words-context';
import { Chip } from '~/shared/ui/chip';
import { Cell, Row, RowHead, StackTable } from './stack-table';

/** Columns that are always shown, as far as the file has them. */
const MAIN_COLUMNS: Record<ImportKind, readonly Column[]> = {
  members: ['name', 'email', 'organisation', 'role'],
  organisations: ['name', 'kind', 'province', 'place'],
};

type RowsProps = { kind: ImportKind; columns: Column[]; rows: ShownRow[]; caption: string };

/** Rows with an error: what is wrong stands in the cell itself. */
export function WrongRows({ kind, columns, rows, caption }: RowsProps) {
  const { t } = useWords();
  // A column in which something is wrong is shown as well, also one that the file does not have.
  const isWrong = (column: Column) => rows.some(({ errors }) => errors[column]);
  const all = Object.keys(COLUMN_NAMES) as Column[];
  const shown = all.filter((column) => isWrong(column) || (MAIN_COLUMNS[kind].includes(column) && columns.includes(column)));
  return (
    <StackTable caption={caption} columns={[t('admin:preview.row'), ...shown.map((column) => t(COLUMN_NAMES[column]))]}>
      {rows.map(({ row, cells, errors }) => (
        <Row key={row}>
          <RowHead column={t('admin:preview.row')} isNumber>
            {row}
          </RowHead>
          {shown.map((column) => {
            const error = errors[column];
            return (
              <Cell key={column} column={t(COLUMN_NAMES[column])} error={error && t(error.key, error.params)}>
                {cells[column] || (error && <i>{t('admin:preview.empty')}</i>)}
              </Cell>
            );
          })}
        </Row>
      ))}
    </StackTable>
  );
}

/** Rows without an error, and what happens to each. */
export function GoodRows({ kind, columns, rows, caption }: RowsProps) {
  const { t } = useWords();
  const shown = MAIN_COLUMNS[kind].filter((column) => columns.includes(column));
  const names = [t('admin:preview.row'), ...shown.map((column) => t(COLUMN_NAMES[column])), t('admin:preview.fate')];
  return (
    <StackTable caption={caption} columns={names}>
      {rows.map((row) => (
        <Row key={row.row}>
          <RowHead column={t('admin:preview.row')} isNumber>
            {row.row}
          </RowHead>
          {shown.map((column) => (
            <Cell key={column} column={t(COLUMN_NAMES[column])}>
              {row.cells[column]}
            </Cell>
          ))}
          <Cell column={t('admin:preview.fateShort')}>
            <FateOf row={row} />
          </Cell>
        </Row>
      ))}
    </StackTable>
  );
}

const FATES: Record<Fate, { key: string; kind: 'plain' | 'info' | 'warn' }> = {
  new: { key: 'admin:preview.fateNew', kind: 'info' },
  changed: { key: 'admin:preview.fateChanged', kind: 'warn' },
  unchanged: { key: 'admin:preview.fateUnchanged', kind: 'plain' },
  error: { key: 'admin:preview.fateError', kind: 'warn' },
};

function FateOf({ row: { fate, changes, keepsRole } }: { row: ShownRow }) {
  const { t } = useWords();
  return (
    <>
      <Chip kind={FATES[fate].kind}>{t(FATES[fate].key)}</Chip>
      {changes.map(({ column, was }) => (
        <span key={column} className="sub">
          {was === null
            ? t('admin:preview.wasEmpty', { column: t(COLUMN_WORDS[column]) })
            : t('admin:preview.was', { column: t(COLUMN_WORDS[column]), value: valueName(t, column, was) })}
        </span>
      ))}
      {keepsRole && <span className="sub">{t('admin:preview.roleStays', { role: t(ROLE_NAMES[keepsRole]).toLowerCase() })}</span>}
    </>
  );
}

/** A stored value as people read it: a code by its name, a day as the Dutch write it. */
function valueName(t: T, column: Column, value: string): string {
  const role = column === 'role' && ROLES.find((one) => one === value);
  if (role) return t(ROLE_NAMES[role]).toLowerCase();
  const discipline = column === 'discipline' && DISCIPLINES.find((one) => one === value);
  if (discipline) return t(DISCIPLINE_NAMES[discipline]).toLowerCase();
  const kind = column === 'kind' && ORGANISATION_KINDS.find((one) => one === value);
  if (kind) return t(KIND_NAMES[kind]).toLowerCase();
  return column === 'memberSince' ? value.split('-').reverse().join('-') : value;
}
