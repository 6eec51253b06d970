import { Fragment } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { Page } from '~/shared/ui/page';

/** Keys of the texts of a statement. */
export type Statement = { title: string; lead: string; parts: readonly { title: string; texts: readonly string[] }[] };

type StatementPageProps = {
  statement: Statement;
  /** HTML that the house says instead; `null`: our own text. */
  houseText: string | null;
};

/** A page that says how the forum deals with something: title, lead, and parts of a few paragraphs. */
export function StatementPage({ statement, houseText }: StatementPageProps) {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t(statement.title)}</h1>
          {houseText === null && <p>{t(statement.lead)}</p>}
        </div>
      </header>
      {houseText === null ? <OwnText parts={statement.parts} /> : <div className="post-body" dangerouslySetInnerHTML={{ __html: houseText }} />}
    </Page>
  );
}

function OwnText({ parts }: Pick<Statement, 'parts'>) {
  const { t } = useWords();
  return (
    <div className="post-body">
      {parts.map((part) => (
        <Fragment key={part.title}>
          <h2>{t(part.title)}</h2>
          {part.texts.map((text) => (
            <p key={text}>{t(text)}</p>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
