import { CASE_STUDY } from '~/shapes/case-study-shape';
import { fieldsOfShape } from '~/shapes/shape';
import type { FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { fieldId } from '../case-study-content';
import { MAX_QUOTES } from '../case-study-limits';

/** What another writer made of the story meanwhile, where it differs from what was typed: both are there to read. */
export function StoryConflict({ current, typed }: { current: FormValues; typed: FormValues }) {
  const { t, language } = useWords();
  const quotes = Array.from({ length: MAX_QUOTES }, (_, index) => ({
    name: fieldId.quote(index, 'text'),
    label: t('case-studies:quotes.number', { number: index + 1 }),
  }));
  const parts = [
    { name: 'title', label: t('case-studies:write.title.label') },
    { name: 'summary', label: t('case-studies:write.summary.label') },
    ...fieldsOfShape(CASE_STUDY).map(({ name, label }) => ({ name: fieldId.field(name), label: label[language] })),
    ...quotes,
  ].filter(({ name }) => sent(current[name]) !== sent(typed[name]));
  return (
    <section className="mb-8" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t('case-studies:write.conflict.title')}</h2>
      <p className="soft">{t('case-studies:write.conflict.text')}</p>
      {parts.map(({ name, label }) => (
        <div className="mt-4" key={name}>
          <h3>
            <a href={`#${name}`}>{label}</a>
          </h3>
          <p className="quote whitespace-pre-wrap">{current[name] || t('case-studies:write.conflict.empty')}</p>
        </div>
      ))}
    </section>
  );
}

/** A form sends its lines with a carriage return. */
function sent(text = ''): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
