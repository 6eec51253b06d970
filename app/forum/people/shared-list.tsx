import { useWords } from '~/shared/i18n/words-context';
import { Pager } from '~/shared/ui/pager';
import type { SharedRowData } from '../forum-data';
import { periodWords } from '../lists/list-period';
import { SharedRow } from './shared-row';
import { sharedQuery, type SharedKind } from './shared-wish';

type SharedListProps = {
  /** Address of the page without its query. */
  path: string;
  kind: SharedKind | null;
  shared: { rows: SharedRowData[]; newer: number | null; older: number | null };
  showAuthor?: boolean;
};

const PERIOD = { span: 'forum:list.period.created', day: 'forum:list.period.createdDay' };

/** One page of what somebody shared, the newest first. */
export function SharedList({ path, kind, shared, showAuthor }: SharedListProps) {
  const words = useWords();
  const { rows, newer, older } = shared;
  const [first, last] = [rows[0], rows.at(-1)];
  return (
    <>
      <div className="topic-list">
        {rows.map((row) => (
          <SharedRow key={row.postId} row={row} showAuthor={showAuthor} />
        ))}
      </div>
      <Pager
        newer={newer === null ? null : `${path}${sharedQuery(kind, { after: newer })}`}
        older={older === null ? null : `${path}${sharedQuery(kind, { before: older })}`}
        period={first && last && periodWords(last.createdAt, first.createdAt, PERIOD, words)}
      />
    </>
  );
}
