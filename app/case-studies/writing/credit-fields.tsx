import { useEffect, useState } from 'react';
import { KIND_NAMES } from '~/organisations/kind-names';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { SelectField, TextField } from '~/shared/ui/text-fields';
import type { WriterData } from '../case-study-data';
import type { StoryStart } from './begin-writing.server';

type CreditProps = { start: StoryStart; values: FormValues; errors: FieldErrors };

/** Where it happened and who wrote it along. After publication both stand as they are. */
export function CreditFields({ start, values, errors }: CreditProps) {
  const { t } = useWords();
  return (
    <section className="form-part" aria-labelledby="part-credits">
      <h2 id="part-credits">{t('case-studies:write.parts.credits')}</h2>
      {start.choosesCredits ? <Choices start={start} values={values} errors={errors} /> : <Fixed start={start} values={values} />}
    </section>
  );
}

function Choices({ start, values, errors }: CreditProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(values.coAuthorNames ?? '');
  const suggested = useSuggestions(lastOf(typed));
  const kept = values.coAuthorId?.split(/\s+/);
  return (
    <>
      <SelectField
        name="organisationId"
        label={t('case-studies:write.organisation.label')}
        hint={t('case-studies:write.organisation.hint')}
        error={errors.organisationId}
        placeholder={t('case-studies:write.noChoice')}
        options={start.organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
        defaultValue={values.organisationId}
      />
      {start.coAuthors.length > 0 && (
        <ChoiceGroup id="coAuthorId" legend={t('case-studies:write.coAuthors.legend')} hint={t('case-studies:write.coAuthors.untick')}>
          {start.coAuthors.map((one) => (
            <Choice
              key={one.id}
              name="coAuthorId"
              value={one.id}
              label={<Writer writer={one} />}
              defaultChecked={kept === undefined || kept.includes(String(one.id))}
            />
          ))}
        </ChoiceGroup>
      )}
      <TextField
        name="coAuthorNames"
        label={t('case-studies:write.coAuthors.label')}
        hint={t('case-studies:write.coAuthors.hint')}
        error={errors.coAuthorNames}
        optional
        autoComplete="off"
        list="suggested-writers"
        defaultValue={values.coAuthorNames}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id="suggested-writers">
        {suggested.map((name) => (
          <option key={name} value={`${beforeLast(typed)}${name}`} />
        ))}
      </datalist>
    </>
  );
}

function Fixed({ start, values }: Omit<CreditProps, 'errors'>) {
  const { t } = useWords();
  const organisation = start.organisations.find(({ id }) => String(id) === values.organisationId);
  return (
    <>
      <p>{t('case-studies:write.creditsFixed')}</p>
      <ul className="mt-2" role="list">
        {organisation && <li>{organisation.name}</li>}
        {start.coAuthors.map((one) => (
          <li key={one.id}>
            <Writer writer={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Writer({ writer: { name, jobTitle, organisationKind } }: { writer: WriterData }) {
  const { t } = useWords();
  const words = [jobTitle, organisationKind && t(KIND_NAMES[organisationKind])].filter(Boolean).join(', ');
  return (
    <>
      {name}
      {words && <span className="soft"> · {words}</span>}
    </>
  );
}

/** Milliseconds without typing before names are looked up. */
const PAUSE_MS = 300;

/** Names that begin like this, as the forum suggests them to whoever mentions somebody. */
function useSuggestions(start: string): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    if (start.length < 2) return setNames([]);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(links.suggestedPeople(start), { signal: stop.signal, headers: { Accept: 'application/json' } })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ name: string }[]>) : []))
        .then((people) => setNames([...new Set(people.map(({ name }) => name))]))
        // A name can be typed without suggestions too.
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [start]);
  return names;
}

function lastOf(typed: string): string {
  return typed.slice(typed.lastIndexOf(',') + 1).trim();
}

function beforeLast(typed: string): string {
  const at = typed.lastIndexOf(',');
  return at === -1 ? '' : `${typed.slice(0, at + 1)} `;
}
