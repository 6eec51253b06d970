import { Fragment } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { Page } from '~/shared/ui/page';

/** Keys of the texts of a statement. */
export type Statement = { title: string; lead: string; parts: readonly { title: string; texts: readonly string[] }[] };

/** A page that says how the forum deals with something: title, lead, and parts of a few paragraphs. */
export function StatementPage({ statement }: { statement: Statement }) {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t(statement.title)}</h1>
          <p>{t(statement.lead)}</p>
        </div>
      </header>
      <div className="post-body">
        {statement.parts.map((part) => (
          <Fragment key={part.title}>
            <h2>{t(part.title)}</h2>
            {part.texts.map((text) => (
              <p key={text}>{t(text)}</p>
            ))}
          </Fragment>
        ))}
      </div>
    </Page>
  );
}
