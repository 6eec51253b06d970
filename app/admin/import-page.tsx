import type { ImportKind, ImportState } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { TextField } from '~/shared/ui/text-fields';
import { Time } from '~/shared/ui/time';
import { ImportFrame } from './import-frame';
import { Cell, Row, RowHead, StackTable } from './stack-table';

type PastImport = { id: number; kind: ImportKind; state: ImportState; fileName: string; rowCount: number; createdAt: number };

export type ImportPageProps = {
  /** What the form begins with. */
  kind: ImportKind;
  /** How the last preview ended: to mend the file, or for good. */
  said: 'mend' | 'stopped' | null;
  past: PastImport[];
};

/** The first step of an import: what is in the list, and which file it is. */
export function ImportPage({ kind, said, past }: ImportPageProps) {
  const { t } = useWords();
  return (
    <ImportFrame title={t('admin:import.title')} lead={t('admin:import.lead')} step={1}>
      {said && (
        <div className="mb-6">
          <Notice live>
            <p>{said === 'mend' ? t('admin:import.mend') : t('admin:import.stopped')}</p>
          </Notice>
        </div>
      )}
      <ImportForm kind={kind} />
      <Templates />
      {past.length > 0 && <PastImports past={past} />}
    </ImportFrame>
  );
}

function ImportForm({ kind }: { kind: ImportKind }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = { kind: t('admin:import.kindQuestion'), file: t('admin:import.file') };
  const chosen = values.kind ?? kind;
  return (
    <form className="form-part max-w-[40rem]" method="post" encType="multipart/form-data" action={links.import()}>
      <ErrorSummary errors={errors} labels={labels} />
      <ChoiceGroup id="kind" legend={labels.kind} error={errors.kind}>
        <Choice
          type="radio"
          name="kind"
          value="members"
          card
          label={t('admin:import.members')}
          hint={t('admin:import.membersHint')}
          defaultChecked={chosen === 'members'}
        />
        <Choice
          type="radio"
          name="kind"
          value="organisations"
          card
          label={t('admin:import.organisations')}
          hint={t('admin:import.organisationsHint')}
          defaultChecked={chosen === 'organisations'}
        />
      </ChoiceGroup>
      <TextField
        name="file"
        type="file"
        label={labels.file}
        hint={t('admin:import.fileHint')}
        error={errors.file}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        required
      />
      <div className="form-end">
        <Button variant="primary">{t('admin:import.check')}</Button>
        <p className="meta">{t('admin:import.checkHint')}</p>
      </div>
    </form>
  );
}

function Templates() {
  const { t } = useWords();
  return (
    <section className="section max-w-[40rem]" aria-labelledby="templates">
      <h2 id="templates">{t('admin:import.templates')}</h2>
      <p className="mt-2">{t('admin:import.templatesText')}</p>
      <ul className="mt-2" role="list">
        <li>
          <a className="link-row" href={links.importTemplate('members')} download data-plain>
            {t('admin:import.templateMembers')}
          </a>
        </li>
        <li>
          <a className="link-row" href={links.importTemplate('organisations')} download data-plain>
            {t('admin:import.templateOrganisations')}
          </a>
        </li>
      </ul>
    </section>
  );
}

const STATE_NAMES: Record<ImportState, string> = {
  previewed: 'admin:import.state.previewed',
  running: 'admin:import.state.running',
  done: 'admin:import.state.done',
  failed: 'admin:import.state.failed',
};

function PastImports({ past }: { past: PastImport[] }) {
  const { t } = useWords();
  const columns = {
    file: t('admin:import.recentFile'),
    what: t('admin:import.recentWhat'),
    when: t('admin:import.recentWhen'),
    state: t('admin:import.recentState'),
  };
  return (
    <section className="section" aria-labelledby="past">
      <div className="section-head">
        <h2 id="past">{t('admin:import.recent')}</h2>
      </div>
      <StackTable caption={t('admin:import.recent')} columns={Object.values(columns)}>
        {past.map(({ id, kind, state, fileName, rowCount, createdAt }) => (
          <Row key={id}>
            <RowHead column={columns.file}>
              <a href={links.importJob(id)}>{fileName}</a>
            </RowHead>
            <Cell column={columns.what}>
              {kind === 'members' ? t('admin:import.members') : t('admin:import.organisations')}
              <span className="sub">{t('admin:import.rows', { count: rowCount })}</span>
            </Cell>
            <Cell column={columns.when}>
              <Time at={createdAt} />
            </Cell>
            <Cell column={columns.state}>{t(STATE_NAMES[state])}</Cell>
          </Row>
        ))}
      </StackTable>
    </section>
  );
}
