import type { ReactNode } from 'react';
import { Icon } from '~/shared/ui/icon';

// Below 48 rem the rows stack by `display`, which drops the roles that the elements have by themselves. Spread,
// because the lint rule that calls them redundant does not know that style.
const GROUP = { role: 'rowgroup' } as const;
const CELL = { role: 'cell' } as const;

type TableProps = { caption: string; columns: readonly string[]; children: ReactNode };

/** A table whose rows stack on a phone. */
export function StackTable({ caption, columns, children }: TableProps) {
  return (
    <table className="stack-table" role="table">
      <caption className="vh">{caption}</caption>
      <thead {...GROUP}>
        <tr role="row">
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...GROUP}>{children}</tbody>
    </table>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr role="row">{children}</tr>;
}

/** The cell that names the row; `column` is its label on a phone. A number stands behind that label. */
export function RowHead({ column, isNumber = false, children }: { column: string; isNumber?: boolean; children: ReactNode }) {
  return (
    <th scope="row" role="rowheader" data-l={column} className={isNumber ? 'num' : undefined}>
      <span>{children}</span>
    </th>
  );
}

/** A cell; with `error`, what is wrong stands in it in words. */
export function Cell({ column, error, children }: { column: string; error?: string; children: ReactNode }) {
  return (
    <td {...CELL} data-l={column} className={error ? 'bad' : undefined}>
      <span>
        {children}
        {error && (
          <span className="bad-note">
            <Icon name="warning" />
            <span>{error}</span>
          </span>
        )}
      </span>
    </td>
  );
}
